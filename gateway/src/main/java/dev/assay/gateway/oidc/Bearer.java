package dev.assay.gateway.oidc;

import java.util.Set;

/**
 * The caller that a valid token identifies.
 *
 * @param subject the provider's, as it goes into logs, internal tokens and the audit trail
 * @param scopes those that the token grants here
 */
public record Bearer(String subject, Set<String> scopes) {

    public Bearer {
        scopes = Set.copyOf(scopes);
    }
}
