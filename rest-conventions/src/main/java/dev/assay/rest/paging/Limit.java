package dev.assay.rest.paging;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;

/** How many rows a page has: 1 to 500, and 50 if the caller does not say. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MAX = 500;

    private Limit() {}

    /**
     * @param given the query parameter as sent, or null
     * @throws ProblemException 400 if it is not a number from 1 to {@value #MAX}
     */
    public static int of(String given) {
        if (given == null) {
            return DEFAULT;
        }
        boolean number = given.matches("[0-9]{1,3}");
        int limit = number ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MAX) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'limit' must be a number from 1 to " + MAX + ".");
        }
        return limit;
    }
}
