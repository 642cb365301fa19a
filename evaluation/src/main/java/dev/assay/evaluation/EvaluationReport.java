package dev.assay.evaluation;

import java.util.List;
import java.util.Map;

/**
 * The outcome of an evaluation.
 *
 * @param assay the engine on the whole corpus
 * @param baselines the simple methods by name: wordCount, tfidf, bm25, length
 * @param authors the engine on the résumés of each author
 * @param archetypes the engine compared with the readers for each kind of person, by name
 * @param worst the largest disagreements in a level, largest first
 * @param citationMistakes each decoy that was counted and each key evidence that was not
 */
public record EvaluationReport(
        Figures assay,
        Map<String, Map<Target, Agreement>> baselines,
        Map<String, Figures> authors,
        List<ArchetypeResult> archetypes,
        List<Disagreement> worst,
        List<CitationMistake> citationMistakes) {

    /**
     * @param resumes how many
     * @param agreement rank agreement per target
     * @param levelError mean absolute error of the level per dimension, in levels
     * @param decoysCounted share of decoy phrases counted as evidence, 0..1
     * @param keyEvidenceCited share of labelled key evidence that the engine cites, 0..1
     */
    public record Figures(
            int resumes,
            Map<Target, Agreement> agreement,
            Map<Target, Double> levelError,
            double decoysCounted,
            double keyEvidenceCited) {}
}
