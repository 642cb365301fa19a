package dev.assay.rest.token;

import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** Checks one internal token: RS256 by a known key, for this audience, from a known issuer, not expired. */
public final class TokenVerifier {

    /** Clocks of two machines may differ by this much, in seconds. */
    static final int SKEW_SECONDS = 5;

    private final JwtConsumer consumer;

    public TokenVerifier(JsonWebKeySet publicKeys, String audience) {
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(publicKeys.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuers(true, Issuers.GATEWAY, Issuers.SCORING, Issuers.PROFILE)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setMaxFutureValidityInMinutes(2)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    /** @throws TokenRefused when the token is not to be trusted, whatever the reason */
    public Caller verify(String token) throws TokenRefused {
        return check(token).caller();
    }

    VerifiedToken check(String token) throws TokenRefused {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            String scopes = claims.hasClaim("scope") ? claims.getStringClaimValue("scope") : "";
            Caller caller = new Caller(claims.getIssuer(), claims.getSubject(), Set.of(scopes.split(" ")));
            return new VerifiedToken(caller, claims.getExpirationTime().getValue() + SKEW_SECONDS);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException refused) {
            throw new TokenRefused(refused);
        }
    }
}
