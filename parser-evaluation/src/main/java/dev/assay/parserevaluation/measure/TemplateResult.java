package dev.assay.parserevaluation.measure;

import java.util.Map;

/**
 * What one template came to.
 *
 * @param failed documents that could not be read at all
 * @param near documents whose three scores are within 3 points of those of their source
 */
public record TemplateResult(
        String template, boolean unseen, int documents, int failed, int near, Map<Figure, Tally> tallies) {

    public TemplateResult {
        tallies = Map.copyOf(tallies);
    }

    public Tally of(Figure figure) {
        return tallies.getOrDefault(figure, Tally.NONE);
    }

    public double nearShare() {
        return (double) near / documents;
    }
}
