package dev.assay.gateway.oidc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Whether a token that the provider signed is meant for calling an API. A provider also signs ID tokens, which tell an application who has logged
 * in, and tokens that are valid only together with a key.
 */
final class TokenKind implements ErrorCodeValidator {

    /** Values of the header {@code typ}: those of RFC 9068, and the one in use before it. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /** Restricted because it goes into the audit trail and into a log line. */
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Optional<Set<String>> clients;

    /** @param clients those whose tokens are accepted; any client's if empty */
    TokenKind(Optional<Set<String>> clients) {
        this.clients = clients;
    }

    @Override
    public Error validate(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        String type = token.getJoseObjects().get(0).getHeader("typ");
        boolean forAnApi = (type == null || TYPES.contains(type.toLowerCase(Locale.ROOT)))
                // Keycloak's own claim for it.
                && (!claims.hasClaim("typ") || "Bearer".equals(claims.getClaimValue("typ")));
        if (!forAnApi || tellsOfALogin(claims, type)) {
            return new Error(ErrorCodes.TYPE_INVALID, "It is not an access token");
        }
        if (claims.hasClaim("cnf")) {
            return new Error(ErrorCodes.MISCELLANEOUS, "It is bound to a key that was not shown");
        }
        if (claims.getSubject() != null && !SUBJECT.matcher(claims.getSubject()).matches()) {
            return new Error(ErrorCodes.SUBJECT_INVALID, "Its subject is none that could be written down");
        }
        boolean meant = clients.isEmpty() || clients.get().contains(client(claims));
        return meant ? null : new Error(ErrorCodes.MISCELLANEOUS, "It was given to another client");
    }

    /** ID tokens need not say that they are. Some access tokens have a nonce too, but those say what they are. */
    private static boolean tellsOfALogin(JwtClaims claims, String type) {
        boolean saysAccess = claims.hasClaim("typ") || (type != null && !type.equalsIgnoreCase("jwt"));
        return claims.hasClaim("at_hash") || claims.hasClaim("c_hash") || (claims.hasClaim("nonce") && !saysAccess);
    }

    private static String client(JwtClaims claims) {
        Object party = claims.hasClaim("azp") ? claims.getClaimValue("azp") : claims.getClaimValue("client_id");
        return party instanceof String name ? name : "";
    }
}
