package dev.assay.rest.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.testing.SteppedClock;
import dev.assay.rest.testing.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTokensTest {

    private final SteppedClock clock = new SteppedClock();
    private final TokenMinter minter = TokenMinter.reading(TestKeys.gatewayKey(), Issuers.GATEWAY, clock);
    private VerifiedTokens tokens;

    @BeforeEach
    void readPublicKeys() throws Exception {
        String keys = Files.readString(Path.of(TestKeys.configuration().get("assay.token.keys")));
        tokens = new VerifiedTokens(new TokenVerifier(new JsonWebKeySet(keys), "profile-service"), clock);
    }

    @Test
    void checksAGoodTokenOnce() throws Exception {
        String token = minter.mintForReuse("profile-service", "api-key:a", List.of("b"))
                .text();

        Caller first = tokens.verify(token);

        assertEquals("api-key:a", first.subject());
        assertSame(first, tokens.verify(token));
    }

    @Test
    void checksAgainFromItsExpiryOn() throws Exception {
        String token = minter.mintForReuse("profile-service", "api-key:a", List.of("b"))
                .text();
        Caller first = tokens.verify(token);

        clock.step(Duration.ofSeconds(TokenMinter.LIFE_SECONDS + TokenVerifier.SKEW_SECONDS - 2));
        assertSame(first, tokens.verify(token));
        clock.step(Duration.ofSeconds(3));
        assertNotSame(first, tokens.verify(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "P-400D"})
    void checksAgainWhenTheClockWentBack(Duration jump) throws Exception {
        String token = minter.mintForReuse("profile-service", "api-key:a", List.of("b"))
                .text();
        Caller first = tokens.verify(token);

        clock.step(jump);

        assertNotSame(first, tokens.verify(token));
    }

    @Test
    void remembersNoBadToken() throws Exception {
        String good = minter.mintForReuse("profile-service", "api-key:a", List.of("b"))
                .text();
        tokens.verify(good);

        assertThrows(TokenRefused.class, () -> tokens.verify(good.substring(0, good.length() - 4) + "AAAA"));
        assertThrows(TokenRefused.class, () -> tokens.verify(good.substring(0, good.length() - 4) + "AAAA"));
    }

    @Test
    void forgetsAllWhenThereAreTooMany() throws Exception {
        String token = minter.mintForReuse("profile-service", "api-key:a", List.of("b"))
                .text();
        Caller first = tokens.verify(token);

        for (int i = 0; i < VerifiedTokens.MOST; i++) {
            tokens.verify(minter.mintForReuse("profile-service", "api-key:" + i, List.of("b"))
                    .text());
        }

        assertNotSame(first, tokens.verify(token));
    }
}
