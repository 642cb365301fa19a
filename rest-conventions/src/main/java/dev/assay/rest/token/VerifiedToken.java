package dev.assay.rest.token;

/**
 * What a valid token says.
 *
 * @param goodFrom seconds since 1970; before this time its expiry is too far in the future
 * @param goodBefore seconds since 1970; from this time on it is refused
 */
record VerifiedToken(Caller caller, long goodFrom, long goodBefore) {

    boolean isGoodAt(long seconds) {
        return seconds >= goodFrom && seconds < goodBefore;
    }
}
