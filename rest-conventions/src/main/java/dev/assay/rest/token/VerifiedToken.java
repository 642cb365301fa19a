package dev.assay.rest.token;

/**
 * What a good token says.
 *
 * @param goodFrom seconds since 1970 before which its end is too far away
 * @param goodBefore seconds since 1970 from which on it is refused
 */
record VerifiedToken(Caller caller, long goodFrom, long goodBefore) {

    boolean isGoodAt(long seconds) {
        return seconds >= goodFrom && seconds < goodBefore;
    }
}
