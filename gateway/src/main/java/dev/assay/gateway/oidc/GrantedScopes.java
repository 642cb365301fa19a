package dev.assay.gateway.oidc;

import dev.assay.rest.token.Scopes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the claims of a token allow: the scopes that the configuration gives to its roles and, if so configured, the scopes that it names. */
final class GrantedScopes {

    private final Optional<String> scopeClaim;
    private final List<String> roleClaims;
    private final Map<String, Set<String>> roles;

    /** @throws IllegalArgumentException with a sentence for the operator if a role is given a scope that does not exist */
    GrantedScopes(OidcConfig config) {
        scopeClaim = config.scopeClaim();
        roleClaims = config.roleClaims();
        roles = config.roles();
        roles.forEach((role, scopes) -> {
            if (!Scopes.ALL.containsAll(scopes)) {
                throw new IllegalArgumentException(
                        "assay.gateway.oidc.roles gives the role '" + role + "' a scope that does not exist.");
            }
        });
    }

    Set<String> of(Map<String, Object> claims) {
        Set<String> granted = new HashSet<>();
        scopeClaim.ifPresent(
                claim -> texts(claims.get(claim)).forEach(named -> granted.addAll(List.of(named.split(" ")))));
        granted.retainAll(Scopes.ALL);
        for (String claim : roleClaims) {
            texts(at(claims, claim)).forEach(role -> granted.addAll(roles.getOrDefault(role, Set.of())));
        }
        return granted;
    }

    /** Some providers name a claim by a URL, so a name with dots is tried as a whole before it is read as a path. */
    private static Object at(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object found = claims;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return found;
    }

    private static List<String> texts(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }
}
