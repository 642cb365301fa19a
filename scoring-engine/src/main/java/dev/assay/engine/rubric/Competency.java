package dev.assay.engine.rubric;

import java.util.List;

/** A part of a dimension that can be shown to a level; {@code ask} finds out in an interview what a résumé leaves open. */
public record Competency(
        String id, String title, String description, String source, String ask, List<Concept> concepts) {
    public Competency {
        concepts = Lists.orEmpty(concepts);
    }
}
