package dev.assay.engine.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How far one competency is shown.
 *
 * @param level 0..4
 * @param points share of the dimension's score
 * @param months months of work with evidence for it, overlaps counted once
 * @param lastUsed {@code yyyy-MM} of the latest such month, null when no dated work shows it
 * @param found concepts that have evidence
 * @param missing concepts of most weight that have none
 */
public record CompetencyResult(
        String competency,
        int level,
        int points,
        int months,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lastUsed,
        List<String> found,
        List<String> missing) {}
