package dev.assay.rest.token;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.testing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {

    private TokenVerifier verifier;

    @BeforeEach
    void readPublicKeys() throws Exception {
        String keys = Files.readString(Path.of(TestKeys.configuration().get("assay.token.keys")));
        verifier = new TokenVerifier(new JsonWebKeySet(keys), "profile-service");
    }

    @Test
    void tellsWhoCalls() throws Exception {
        String token = gateway(Duration.ZERO)
                .mintForReuse("profile-service", "api-key:a", List.of("b", "a"))
                .text();

        assertEquals(new Caller(Issuers.GATEWAY, "api-key:a", Set.of("a", "b")), verifier.verify(token));
    }

    @Test
    void allowsTheDocumentedSkewAndNoMore() throws Exception {
        String justExpired = gateway(Duration.ofSeconds(-62))
                .mintForReuse("profile-service", "s", List.of("a"))
                .text();
        String expired = gateway(Duration.ofSeconds(-75))
                .mintForReuse("profile-service", "s", List.of("a"))
                .text();

        assertEquals("s", verifier.verify(justExpired).subject());
        assertRefused(expired);
    }

    @Test
    void refusesTokenForAnotherAudience() {
        assertRefused(gateway(Duration.ZERO)
                .mintForReuse("scoring-service", "s", List.of("a"))
                .text());
    }

    @Test
    void refusesUnknownIssuer() {
        TokenMinter minter = TokenMinter.reading(TestKeys.gatewayKey(), "urn:someone", Clock.systemUTC());

        assertRefused(minter.mintForReuse("profile-service", "s", List.of("a")).text());
    }

    @Test
    void refusesForeignKeyUnderKnownKeyId() {
        TokenMinter minter = TokenMinter.reading(TestKeys.strangerKey(), Issuers.GATEWAY, Clock.systemUTC());

        assertRefused(minter.mintForReuse("profile-service", "s", List.of("a")).text());
    }

    @Test
    void refusesTheKeyOfOneIssuerForAnother() {
        TokenMinter minter = TokenMinter.reading(TestKeys.scoringKey(), Issuers.GATEWAY, Clock.systemUTC());

        assertRefused(minter.mintForReuse("profile-service", "s", List.of("a")).text());
    }

    @Test
    void takesNoKeyWithoutItsIssuerAndNoTwoOfOneName() throws Exception {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("a");
        JsonWebKeySet anonymous = new JsonWebKeySet(key);

        assertThrows(IllegalArgumentException.class, () -> new TokenVerifier(anonymous, "profile-service"));
        key.setOtherParameter("iss", Issuers.GATEWAY);
        assertDoesNotThrow(() -> new TokenVerifier(new JsonWebKeySet(key), "profile-service"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenVerifier(new JsonWebKeySet(key, key), "profile-service"));
    }

    @Test
    void refusesUnsignedToken() {
        String good = gateway(Duration.ZERO)
                .mintForReuse("profile-service", "s", List.of("a"))
                .text();
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertRefused(header + "." + good.split("\\.")[1] + ".");
        assertRefused("nonsense");
    }

    private static TokenMinter gateway(Duration offset) {
        return TokenMinter.reading(TestKeys.gatewayKey(), Issuers.GATEWAY, Clock.offset(Clock.systemUTC(), offset));
    }

    private void assertRefused(String token) {
        assertThrows(TokenRefused.class, () -> verifier.verify(token));
    }
}
