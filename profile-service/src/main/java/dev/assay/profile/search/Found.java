package dev.assay.profile.search;

import dev.assay.profile.scores.Standing;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of a search, before it is shown.
 *
 * @param last behind which the next page begins; null on the last one
 * @param standings by candidate; empty for a search without scores
 * @param examined null for a search without scores
 */
record Found(List<UUID> candidates, UUID last, Map<UUID, Standing> standings, ExaminedScores examined) {

    /** @param ids up to one more than a page has */
    static Found of(List<UUID> ids, int size) {
        boolean more = ids.size() > size;
        List<UUID> page = more ? ids.subList(0, size) : ids;
        return new Found(page, more ? page.get(size - 1) : null, Map.of(), null);
    }
}
