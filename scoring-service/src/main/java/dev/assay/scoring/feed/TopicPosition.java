package dev.assay.scoring.feed;

import java.util.Optional;

/**
 * A place in a part of the topic, as it is stored.
 *
 * @param topicId the first characters of Kafka's id of the topic: another topic of the same name is read from its beginning
 * @param offset of the first event that has not been read
 */
record TopicPosition(String topicId, long offset) {

    private static final int SIGNS = 8;

    static TopicPosition of(String topicId, long offset) {
        return new TopicPosition(topicId.substring(0, SIGNS), offset);
    }

    /** Empty if the position is of another topic, or was stored when the feed came over another transport. */
    static Optional<TopicPosition> parse(String stored, String topicId) {
        String prefix = topicId.substring(0, SIGNS) + ":";
        String offset = stored.startsWith(prefix) ? stored.substring(prefix.length()) : "";
        return offset.matches("[0-9]{1,18}") ? Optional.of(of(topicId, Long.parseLong(offset))) : Optional.empty();
    }

    @Override
    public String toString() {
        return topicId + ":" + offset;
    }
}
