package dev.assay.scoring.ranking;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.UUID;

/**
 * The last row of a page: the next page starts after it, in the same epoch.
 *
 * @param weighting what the walk is ordered by, so that it does not go on by another weighting of the same name
 * @param epochId the epoch that the walk through the ranking began in
 * @param rankKey the row's fit, negated
 * @param candidateId orders rows of equal fit
 * @param rank the row's rank, which the next row shares if its fit is the same
 * @param rows rows so far, the last one included
 * @param asOf the moment at which the walk began, as a mark; empty if each page is of its own moment
 */
record RankingCursor(
        String weighting, String epochId, int rankKey, UUID candidateId, long rank, long rows, String asOf) {

    private static final String SEPARATOR = "|";
    private static final int BEFORE_ALL = -1_000;

    /** The place before the first row. */
    static RankingCursor start(String weighting, String epochId) {
        return new RankingCursor(weighting, epochId, BEFORE_ALL, new UUID(0, 0), 0, 0, "");
    }

    /** The place after one more row. */
    RankingCursor after(int fit, UUID candidate) {
        boolean shared = -fit == rankKey;
        return new RankingCursor(weighting, epochId, -fit, candidate, shared ? rank : rows + 1, rows + 1, asOf);
    }

    /** The same place, in a walk as of that moment. */
    RankingCursor asOf(String mark) {
        return new RankingCursor(weighting, epochId, rankKey, candidateId, rank, rows, mark);
    }

    String encode() {
        return String.join(
                SEPARATOR,
                weighting,
                epochId,
                Integer.toString(rankKey),
                candidateId.toString(),
                Long.toString(rank),
                Long.toString(rows),
                asOf);
    }

    /** Reads what {@link #encode} wrote; the signature around it has been checked, so a failure means another release wrote it. */
    static RankingCursor decode(String text) {
        String[] parts = text.split("\\|");
        try {
            return new RankingCursor(
                    parts[0],
                    parts[1],
                    Integer.parseInt(parts[2]),
                    UUID.fromString(parts[3]),
                    Long.parseLong(parts[4]),
                    Long.parseLong(parts[5]),
                    // Walks that began in an earlier release have none.
                    parts.length > 6 ? parts[6] : "");
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            throw new ProblemException(
                    CommonError.BAD_CURSOR, "This cursor is from another release; start again without it.");
        }
    }
}
