package dev.assay.profile.search;

import dev.assay.profile.scores.Standing;
import dev.assay.profile.scores.Standings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far one page of a search by scores has come. */
final class ScoredWalk {

    /** The cost of a page must not grow with the pool: it ends after so many hits, however few have the scores. */
    static final int MOST_EXAMINED = 2_000;

    private final int size;
    private final Map<UUID, Standing> found = new LinkedHashMap<>();
    private UUID last;
    private boolean more = true;
    private String epoch;
    private int examined;
    private int notAssessed;

    ScoredWalk(UUID before, int size) {
        this.last = before;
        this.size = size;
    }

    /** The hit that was looked at last, or where the walk begins. */
    UUID last() {
        return last;
    }

    /** @param behind whether there are hits after the batch */
    void examine(List<UUID> batch, boolean behind, Standings answer) {
        Map<UUID, Standing> matching =
                answer.matching().stream().collect(Collectors.toMap(Standing::candidateId, Function.identity()));
        Set<UUID> unknown = new HashSet<>(answer.notAssessed());
        epoch = answer.epoch();
        for (UUID candidate : batch) {
            if (found.size() == size) {
                return;
            }
            last = candidate;
            examined++;
            if (unknown.contains(candidate)) {
                notAssessed++;
            } else if (matching.containsKey(candidate)) {
                found.put(candidate, matching.get(candidate));
            }
        }
        more = behind;
    }

    boolean isOver() {
        return !more || found.size() == size || examined >= MOST_EXAMINED;
    }

    Found found() {
        return new Found(
                List.copyOf(found.keySet()),
                more ? last : null,
                Map.copyOf(found),
                new ExaminedScores(epoch, examined, notAssessed));
    }
}
