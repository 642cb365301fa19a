package dev.assay.profile.candidate;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A candidate to be erased, with all that are merged into it, as they are while locked.
 *
 * @param parts those merged into it
 */
record Person(Row candidate, List<Row> parts) {

    /** What has to be known of a candidate. */
    record Row(UUID id, long version, UUID mergedInto, List<String> merged, List<String> tags) {}

    /** Each row is as of when its lock was granted, so it may name a candidate that was merged during the wait. */
    static Optional<Person> of(UUID id, Collection<Row> locked) {
        return locked.stream().filter(row -> row.id().equals(id)).findFirst().map(candidate -> {
            List<Row> parts =
                    locked.stream().filter(row -> id.equals(row.mergedInto())).toList();
            boolean alone = candidate.mergedInto() == null
                    || locked.stream().anyMatch(row -> row.id().equals(candidate.mergedInto()));
            if (parts.size() < candidate.merged().size() || !alone) {
                throw new Grown();
            }
            return new Person(candidate, parts);
        });
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(parts);
        rows.add(candidate);
        return rows;
    }

    Collection<String> tags() {
        Collection<String> tags = new TreeSet<>();
        rows().forEach(row -> tags.addAll(row.tags()));
        return tags;
    }

    boolean isKeptBy(Collection<String> held) {
        return tags().stream().anyMatch(held::contains);
    }

    /** Somebody was merged during the wait for the locks, so the work must start again. */
    static final class Grown extends ProblemException {

        Grown() {
            super(CommonError.UNAVAILABLE, "The candidate is being merged; send it again in a moment.");
            withHeader("Retry-After", "1");
        }
    }
}
