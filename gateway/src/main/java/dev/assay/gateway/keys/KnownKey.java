package dev.assay.gateway.keys;

import java.util.Set;

/**
 * A key that is accepted.
 *
 * @param id its name in logs, tokens and the audit trail
 * @param scopes what it may do
 */
public record KnownKey(String id, Set<String> scopes) {

    public KnownKey {
        scopes = Set.copyOf(scopes);
    }
}
