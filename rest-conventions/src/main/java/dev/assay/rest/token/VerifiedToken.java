package dev.assay.rest.token;

/**
 * What a good token says.
 *
 * @param goodBefore seconds since 1970 from which on it is refused
 */
record VerifiedToken(Caller caller, long goodBefore) {}
