package dev.assay.engine.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How far one competency is shown.
 *
 * @param level 0..4
 * @param points share of the dimension's score
 * @param months months of jobs whose described work shows it, overlaps counted once
 * @param lastUsed {@code yyyy-MM} of the latest month of dated, described work that shows it, null when there is none
 * @param found concepts that have evidence
 * @param missing concepts of most weight that have none
 * @param title what the competency is called; {@code foundTitles} and {@code missingTitles} say the same of the concepts, in their order
 */
public record CompetencyResult(
        String competency,
        int level,
        int points,
        int months,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lastUsed,
        List<String> found,
        List<String> missing,
        String title,
        List<String> foundTitles,
        List<String> missingTitles) {}
