package dev.assay.engine.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How numbers are written, and which kinds of them are measures. */
public record MeasureRules(
        Map<String, BigDecimal> words, Map<String, BigDecimal> suffixes, List<MeasureRule> measures) {
    public MeasureRules {
        measures = Lists.orEmpty(measures);
    }
}
