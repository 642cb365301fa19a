package dev.assay.engine.rubric;

import java.math.BigDecimal;
import java.util.List;

/**
 * A kind of number.
 *
 * @param reach how many words may stand between the number and its unit
 * @param above the number must be at least this to be of this kind, null for no bound
 * @param below the number must be less than this, null for no bound
 * @param lowerIsBetter whether small values are the impressive ones
 * @param lifts competencies whose evidence it measures; empty means all, since most numbers say how large the work is, and some only
 *     how large the business
 * @param bands scale per mille by magnitude, in ascending order of {@code from}
 * @param examples sentences with a number of this kind, and without one
 */
public record MeasureRule(
        String id,
        String title,
        int reach,
        BigDecimal above,
        BigDecimal below,
        boolean lowerIsBetter,
        List<String> lifts,
        List<Unit> units,
        List<Band> bands,
        Examples examples) {
    public MeasureRule {
        lifts = Lists.orEmpty(lifts);
        units = Lists.orEmpty(units);
        bands = Lists.orEmpty(bands);
        examples = Examples.orNone(examples);
    }

    /** Spellings of a unit and how many base units it has. */
    public record Unit(BigDecimal factor, List<String> spellings) {
        public Unit {
            spellings = Lists.orEmpty(spellings);
        }
    }

    /** From this value on (in base units), this scale. */
    public record Band(BigDecimal from, int scale) {}

    /** Whether a number of this kind says how large the work for a competency is. */
    public boolean lifts(String competency) {
        return lifts.isEmpty() || lifts.contains(competency);
    }

    /** Scale of a value in base units, 0..1000. */
    public int scale(BigDecimal value) {
        int scale = 0;
        for (Band band : bands) {
            if (value.compareTo(band.from()) >= 0) {
                scale = band.scale();
            }
        }
        return scale;
    }
}
