package dev.assay.engine.rubric;

import java.util.List;

/**
 * A part of a dimension that can be shown to a level.
 *
 * @param ask finds out in an interview what a résumé leaves open
 * @param share per mille of it that counts for its dimension: less than all where the work shows only a part of what the
 *     dimension is about
 */
public record Competency(
        String id, String title, String description, String source, String ask, Integer share, List<Concept> concepts) {
    private static final int WHOLE = 1000;

    public Competency {
        share = share == null ? WHOLE : share;
        concepts = Lists.orEmpty(concepts);
    }
}
