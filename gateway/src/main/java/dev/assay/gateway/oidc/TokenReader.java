package dev.assay.gateway.oidc;

import java.security.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator.Error;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks a token: signed by a key of the provider with a public-key algorithm, by this issuer, for this audience, not expired. */
final class TokenReader {

    private static final Logger LOG = Logger.getLogger(TokenReader.class);

    /** The algorithms of RFC 7518 that verify with a public key, so that no secret is needed here. */
    private static final AlgorithmConstraints PUBLIC_KEY_ONLY = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private final Supplier<Map<String, PublicJsonWebKey>> keys;
    private final TokenKind kind;
    private final GrantedScopes scopes;
    private final JwtConsumer consumer;
    private final long skew;

    /** @throws IllegalArgumentException with a sentence for the operator if a setting is missing */
    TokenReader(OidcConfig config, Supplier<Map<String, PublicJsonWebKey>> keys) {
        String audience = config.audience()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Set assay.gateway.oidc.audience, too: tokens for other applications must not open this one."));
        this.keys = keys;
        kind = new TokenKind(config.clients());
        scopes = new GrantedScopes(config);
        skew = config.skew().toSeconds();
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver((signed, nesting) -> key(signed))
                .setJwsAlgorithmConstraints(PUBLIC_KEY_ONLY)
                .setExpectedIssuer(true, config.issuer().orElseThrow())
                .setExpectedAudience(true, audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) skew)
                .registerValidator(kind)
                .build();
    }

    private Key key(JsonWebSignature signed) throws UnresolvableKeyException {
        PublicJsonWebKey key = keys.get().get(signed.getKeyIdHeaderValue());
        boolean fits = key != null
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(signed.getAlgorithmHeaderValue()));
        if (!fits) {
            throw new UnresolvableKeyException("no key of the provider is for this");
        }
        return key.getPublicKey();
    }

    /** The id of the key that a text claims to be signed with; empty if it is not a signed token. */
    static Optional<String> keyId(String text) {
        try {
            JsonWebSignature signed = new JsonWebSignature();
            signed.setCompactSerialization(text);
            return Optional.ofNullable(signed.getKeyIdHeaderValue());
        } catch (JoseException | ClassCastException notAToken) {
            // The library casts the values of the header to strings without a check.
            return Optional.empty();
        }
    }

    /** Empty if the token is not valid, whatever the reason. */
    Optional<ReadToken> read(String token) {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            Set<String> granted = scopes.of(claims.getClaimsMap());
            Instant end = Instant.ofEpochSecond(claims.getExpirationTime().getValue() + skew);
            return Optional.of(new ReadToken(new Bearer(claims.getSubject(), granted), end));
        } catch (InvalidJwtException refused) {
            // Error codes only: the messages quote the token, which is about a person.
            LOG.debugf(
                    "Token of the identity provider refused: %s of org.jose4j.jwt.consumer.ErrorCodes", codes(refused));
            return Optional.empty();
        } catch (MalformedClaimException | DateTimeException refused) {
            return Optional.empty();
        }
    }

    private static List<Integer> codes(InvalidJwtException refused) {
        return refused.getErrorDetails().stream().map(Error::getErrorCode).toList();
    }
}
