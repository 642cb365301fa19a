package dev.assay.engine.assessment;

/**
 * The rule by which a statement supports a competency.
 *
 * @param rule {@code <dimension>.<competency>.<concept>}
 * @param points share of the dimension's score that this rule awarded, an integer
 * @param source key of the source that the rule rests on
 * @param because what the rule took from that source
 */
public record Support(String rule, String competency, String concept, int points, String source, String because) {}
