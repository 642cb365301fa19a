package dev.assay.engine.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.engine.rubric.Dimension;
import java.util.List;

/**
 * One dimension of an assessment.
 *
 * @param score 0..100, what the evidence supports
 * @param high 0..100, the score with what may be unsaid
 * @param coverage 0..100, share of the working life with described work
 * @param level 0..4 by the rubric's cut-points
 * @param sentence what the profile shows, to be read aloud
 * @param evidence strongest first
 * @param gaps the smallest further evidence that would raise the level, smallest first; each one an alternative
 * @param questions what to ask in an interview, what could change the score most first
 * @param months months of jobs whose described work shows the dimension, overlaps counted once; null in results of before 1.5.0
 * @param lastUsed {@code yyyy-MM} of the latest month of dated, described work that shows it, null when there is none
 */
public record DimensionResult(
        Dimension dimension,
        int score,
        int high,
        int coverage,
        int level,
        String sentence,
        List<CompetencyResult> competencies,
        List<Evidence> evidence,
        String title,
        List<Gap> gaps,
        List<Question> questions,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer months,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lastUsed) {}
