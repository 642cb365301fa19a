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
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** Checks an internal token: signed with RS256 by a known key of its issuer, for this audience, not expired. */
public final class TokenVerifier {

    /** How far the clocks of two machines may differ, in seconds. */
    static final int SKEW_SECONDS = 5;

    /** How far in the future a token may expire, in seconds: its life of a minute, plus a minute for clocks that differ. */
    private static final int FARTHEST_SECONDS = 120;

    private final SigningKeys keys;
    private final JwtConsumer consumer;

    /**
     * @param publicKeys each with its {@code kid}, and with {@code iss}, the issuer that it signs as
     * @throws IllegalArgumentException if a key lacks either
     */
    public TokenVerifier(JsonWebKeySet publicKeys, String audience) {
        keys = new SigningKeys(publicKeys);
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.all()))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuers(true, Issuers.GATEWAY, Issuers.SCORING, Issuers.PROFILE)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setMaxFutureValidityInMinutes(FARTHEST_SECONDS / 60)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    /** @throws TokenRefused if the token is not to be trusted, whatever the reason */
    public Caller verify(String token) throws TokenRefused {
        return check(token).caller();
    }

    VerifiedToken check(String token) throws TokenRefused {
        try {
            JwtContext context = consumer.process(token);
            JwtClaims claims = context.getJwtClaims();
            if (!keys.belong(context.getJoseObjects().get(0), claims.getIssuer())) {
                throw new TokenRefused("signed by the key of another issuer");
            }
            String scopes = claims.hasClaim("scope") ? claims.getStringClaimValue("scope") : "";
            Caller caller = new Caller(claims.getIssuer(), claims.getSubject(), Set.of(scopes.split(" ")));
            long expiry = claims.getExpirationTime().getValue();
            return new VerifiedToken(caller, expiry - FARTHEST_SECONDS - SKEW_SECONDS, expiry + SKEW_SECONDS);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException refused) {
            throw new TokenRefused(refused);
        }
    }
}
