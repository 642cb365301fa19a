package dev.assay.scoring.poolcolumns.columns;

import dev.assay.engine.rubric.MustHave;
import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import java.util.List;

/** A filter prepared for many rows: tags as numbers of sets, must-haves as numbers of competencies. */
final class RowFilter {

    private static final int LEVEL = 7;

    private final PoolFilter asked;
    /** Null if no tag is wanted. */
    private final boolean[] tagSets;

    private final int[] competencies;
    private final int[] minima;

    RowFilter(PoolFilter asked, TagSets tags, CompetencyCodes codes) {
        this.asked = asked;
        this.tagSets = asked.tags().isEmpty() ? null : tags.withAll(asked.tags());
        List<MustHave> looked = asked.mustHaveFilter() == MustHaveFilter.NONE ? List.of() : asked.mustHaves();
        this.competencies = looked.stream()
                .mapToInt(needed -> codes.code(needed.competency()))
                .toArray();
        this.minima = looked.stream().mapToInt(needed -> needed.minimumLevel()).toArray();
    }

    boolean accepts(Chunk chunk, int row) {
        int packed = chunk.packed[row];
        return Packed.systems(packed) >= asked.systems()
                && Packed.infrastructure(packed) >= asked.infrastructure()
                && Packed.enterpriseData(packed) >= asked.enterpriseData()
                && (tagSets == null || tagSets[chunk.tagSet[row]])
                && (competencies.length == 0 || hasMustHaves(chunk, row, packed));
    }

    private boolean hasMustHaves(Chunk chunk, int row, int packed) {
        boolean mayBeUnsaid = asked.mustHaveFilter() == MustHaveFilter.NOT_UNMET;
        if (mayBeUnsaid && (Packed.coverage(packed) < asked.unknownBelow() || !Packed.knowsLevels(packed))) {
            return true;
        }
        for (int i = 0; i < competencies.length; i++) {
            int level = competencies[i] < 0 ? 0 : chunk.level(row, competencies[i]);
            boolean met = level != 0 && (level & LEVEL) >= minima[i];
            if (!met && !(mayBeUnsaid && level > LEVEL)) {
                return false;
            }
        }
        return true;
    }
}
