package dev.assay.engine.assessment;

import java.util.List;

/**
 * One statement of the profile that supports one dimension.
 *
 * @param pointer JSON pointer of the string; {@code start}, {@code end} are UTF-16 offsets into it, end exclusive
 * @param quote the candidate's words between the two offsets
 * @param points integer share of the dimension's score; the shares of a dimension sum to its score
 * @param ifRemoved signed exact change of the dimension's score when the quote is taken out of the profile
 */
public record Evidence(
        String id,
        String pointer,
        int start,
        int end,
        String quote,
        int points,
        int ifRemoved,
        String grade,
        String action,
        List<Support> supports,
        List<MeasureFound> measures,
        List<Span> spans,
        String sentence) {}
