package dev.assay.engine.reading;

import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.MeasureRules;
import java.math.BigDecimal;

/**
 * A number with a unit, at tokens {@code from} to {@code to}, end exclusive.
 *
 * @param value in the base unit of its kind
 * @param scale how impressive the magnitude is, per mille
 */
public record Measure(MeasureRule rule, BigDecimal value, int scale, int from, int to) {
    public String kind() {
        return rule.id();
    }

    /** The same number as these rules scale it. */
    Measure by(MeasureRules rules) {
        MeasureRule same = rules.measures().stream()
                .filter(known -> known.id().equals(rule.id()))
                .findFirst()
                .orElse(rule);
        return new Measure(same, value, same.scale(value), from, to);
    }
}
