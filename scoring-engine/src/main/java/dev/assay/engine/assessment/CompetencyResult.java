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
 * @param missing concepts of most weight that the profile does not even name
 * @param title what the competency is called; {@code foundTitles}, {@code missingTitles} and {@code claimedTitles} say the same of the concepts, in
 *     their order
 * @param claimed concepts that the profile names without describing work on them, which earns nothing; null in results of before 1.1.0
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
        List<String> missingTitles,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> claimed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> claimedTitles) {}
