package dev.assay.gateway.oidc;

import java.util.Set;

/**
 * Whom a good token is about.
 *
 * @param subject of the provider, as it goes into logs, internal tokens and the audit trail
 * @param scopes what the token allows here
 */
public record Bearer(String subject, Set<String> scopes) {

    public Bearer {
        scopes = Set.copyOf(scopes);
    }
}
