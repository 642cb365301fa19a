package dev.assay.gateway.oidc;

import java.time.Instant;

/**
 * What a valid token says.
 *
 * @param goodBefore the time from which on it is refused
 */
record ReadToken(Bearer bearer, Instant goodBefore) {}
