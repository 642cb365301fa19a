package dev.assay.profile.retention;

import dev.assay.profile.retention.RetentionRun.Due;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom a rehearsal has shown, as its confirm says it: those due at a time, up to the last one shown.
 *
 * @param policy version of the policy that it went by
 * @param lastChange of the last one shown
 */
record Rehearsal(long policy, Instant asOf, Instant lastChange, UUID last) {

    /** @param due in their order, and not empty */
    static Rehearsal of(RetentionPolicy policy, Instant asOf, List<Due> due) {
        Due last = due.get(due.size() - 1);
        return new Rehearsal(policy.version(), asOf, last.updatedAt(), last.id());
    }

    /** What {@link #text} has made. */
    static Rehearsal parse(String text) {
        String[] parts = text.split(" ");
        return new Rehearsal(
                Long.parseLong(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]), UUID.fromString(parts[3]));
    }

    String text() {
        return policy + " " + asOf + " " + lastChange + " " + last;
    }
}
