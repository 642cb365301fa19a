package dev.assay.profile.relay;

import dev.assay.profile.changes.Announcement;
import dev.assay.profile.changes.ChangeKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on the topic: that a candidate has changed, and nothing about a person. {@code contracts/events/candidate-change.schema.json} says how
 * it may grow.
 *
 * @param incarnation the life of the database that counted the version; counts before it
 * @param version the candidate's version after the change
 * @param sequence the change's number, in the order in which they were begun
 */
record ChangeEvent(
        UUID candidateId, long incarnation, long version, ChangeKind kind, long sequence, Instant changedAt) {

    static ChangeEvent of(Announcement change) {
        return new ChangeEvent(
                change.candidateId(),
                change.position().incarnation(),
                change.version(),
                change.kind(),
                change.position().sequence(),
                change.changedAt());
    }
}
