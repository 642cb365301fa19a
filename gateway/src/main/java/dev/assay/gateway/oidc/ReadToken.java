package dev.assay.gateway.oidc;

import java.time.Instant;

/**
 * What a good token says.
 *
 * @param goodBefore from when on it is refused
 */
record ReadToken(Bearer bearer, Instant goodBefore) {}
