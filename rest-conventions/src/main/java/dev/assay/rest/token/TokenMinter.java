package dev.assay.rest.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs internal tokens, each for one audience and valid for {@value #LIFE_SECONDS} seconds. */
public final class TokenMinter {

    public static final int LIFE_SECONDS = 60;

    private final PrivateKey key;
    private final String keyId;
    private final String issuer;
    private final Clock clock;

    private TokenMinter(PublicJsonWebKey jwk, String issuer, Clock clock) {
        this.key = jwk.getPrivateKey();
        this.keyId = jwk.getKeyId();
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * @param file a private RSA key as a JSON Web Key with its {@code kid}
     * @param issuer one of {@link Issuers}
     * @throws IllegalStateException with a sentence for the operator if the file does not contain such a key
     */
    public static TokenMinter reading(Path file, String issuer, Clock clock) {
        try {
            Map<String, Object> members = JsonUtil.parseJson(Files.readString(file));
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(members);
            if (jwk.getPrivateKey() == null || jwk.getKeyId() == null) {
                throw new IllegalStateException(file + " must hold a private RSA key as a JSON Web Key with a kid.");
            }
            return new TokenMinter(jwk, issuer, clock);
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException("The signing key in " + file + " cannot be read.", unreadable);
        }
    }

    String issuer() {
        return issuer;
    }

    public MintedToken mintForReuse(String audience, String subject, Collection<String> scopes) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + LIFE_SECONDS));
        claims.setStringClaim("scope", String.join(" ", new TreeSet<>(scopes)));
        return new MintedToken(sign(claims), now);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setKeyIdHeaderValue(keyId);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException unusableKey) {
            throw new IllegalStateException("The signing key " + keyId + " cannot sign", unusableKey);
        }
    }
}
