package dev.assay.profile.relay;

import dev.assay.profile.changes.FeedPosition;
import java.util.Optional;

/**
 * The right to send, and from where. Each move takes a new revision: whoever still holds an old one can move nothing.
 *
 * @param topicId which topic of that name the position is about; empty before the first move
 * @param sent everything up to here is on the topic
 */
record RelayLease(Optional<String> topicId, FeedPosition sent, long revision) {

    RelayLease movedTo(String topic, FeedPosition position) {
        return new RelayLease(Optional.of(topic), position, revision + 1);
    }
}
