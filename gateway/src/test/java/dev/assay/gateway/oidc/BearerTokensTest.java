package dev.assay.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.TestProvider;
import dev.assay.gateway.testing.Until;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a provider is asked, and what holds while it is away. */
class BearerTokensTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final TestProvider provider = new TestProvider();
    private Settings settings;

    @BeforeEach
    void configure() throws IOException {
        settings = Settings.of(provider.issuer())
                .withSecret(Files.writeString(folder.resolve("secret"), "a secret: +/\n"));
    }

    @AfterEach
    void close() {
        provider.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void knowsATokenAgainWithoutAskingAnybody() {
        BearerTokens tokens = tokens(settings.asking(LONG));
        String token = token();
        assertTrue(bearer(tokens, token).isPresent());
        List<String> before = provider.asked();

        for (int i = 0; i < 50; i++) {
            assertTrue(bearer(tokens, token).isPresent());
        }

        assertEquals(before, provider.asked());
    }

    @Test
    void forgetsATokenWhenItExpires() {
        BearerTokens tokens = tokens(settings);
        assertTrue(bearer(tokens, token()).isPresent(), "with everything that a first time takes");
        NumericDate almost = NumericDate.fromSeconds(
                NumericDate.now().getValue() + 4 - settings.skew().toSeconds());
        String token = provider.token(claims -> claims.setExpirationTime(almost));
        assertTrue(bearer(tokens, token).isPresent());

        Until.holds(() -> bearer(tokens, token).isEmpty());
    }

    @Test
    void learnsANewKeyFromTheFirstTokenThatItSigned() {
        BearerTokens tokens = tokens(settings);
        String old = token();
        assertTrue(bearer(tokens, old).isPresent());

        provider.rotates("second");

        assertTrue(bearer(tokens, token()).isPresent());
        assertTrue(bearer(tokens, old).isEmpty(), "of a key that was withdrawn");
    }

    @Test
    void asksOnceForManyUnknownKeysAndStillLearnsTheNewOne() {
        BearerTokens tokens = tokens(settings.withPause(Duration.ofSeconds(2)));
        RsaJsonWebKey stranger = TestProvider.newKey("made-up");
        List<String> madeUp = IntStream.range(0, 100)
                .mapToObj(i ->
                        provider.signed(stranger, claims -> {}, header -> header.setKeyIdHeaderValue("made-up-" + i)))
                .toList();
        await(tokens.readKeys());
        long before = provider.asked("/keys");

        List<Future<Optional<Bearer>>> made =
                madeUp.stream().map(tokens::bearer).toList();
        provider.rotates("second");
        Optional<Bearer> real = bearer(tokens, token());

        made.forEach(each -> assertTrue(await(each).isEmpty()));
        assertTrue(real.isPresent());
        assertTrue(provider.asked("/keys") - before <= 2, provider.asked().toString());
    }

    @Test
    void goesOnWithKnownKeysWhileTheProviderIsAway() {
        BearerTokens tokens = tokens(settings);
        await(tokens.readKeys());

        provider.goesAway(true);
        await(tokens.readKeys());

        assertTrue(bearer(tokens, token()).isPresent());
        assertTrue(bearer(tokens, provider.token(claims -> claims.setAudience("another")))
                .isEmpty());
    }

    @Test
    void cannotTellAnUnknownKeyFromANewOneWhileTheProviderIsAway() {
        BearerTokens tokens = tokens(settings);
        await(tokens.readKeys());
        provider.goesAway(true);
        provider.rotates("second");
        String token = token();

        assertUnavailable(tokens, token);
        provider.goesAway(false);
        assertTrue(bearer(tokens, token).isPresent());
    }

    @Test
    void beginsWithoutTheProvider() {
        provider.goesAway(true);
        BearerTokens tokens = tokens(settings);
        String token = token();

        assertUnavailable(tokens, token);
        provider.goesAway(false);
        assertTrue(bearer(tokens, token).isPresent());
    }

    @Test
    void distrustsADiscoveryDocumentOfAnotherIssuer() {
        BearerTokens tokens = tokens(settings.withIssuer(provider.issuer() + "/"));

        assertUnavailable(tokens, provider.token(claims -> claims.setIssuer(provider.issuer() + "/")));
    }

    @Test
    void findsTheKeysWithoutADiscoveryDocument() {
        Settings direct = settings.withIssuer("https://id.example").withJwks(URI.create(provider.issuer() + "/keys"));
        BearerTokens tokens = tokens(direct);

        assertTrue(bearer(tokens, provider.token(claims -> claims.setIssuer("https://id.example")))
                .isPresent());
        assertEquals(Set.of("/keys"), Set.copyOf(provider.asked()));
    }

    @Test
    void refusesARevokedTokenWhenTheLastAnswerIsTooOld() {
        BearerTokens tokens = tokens(settings.asking(Duration.ofMillis(100)));
        String token = token();
        assertTrue(bearer(tokens, token).isPresent());

        provider.revokes(token);

        Until.holds(() -> bearer(tokens, token).isEmpty());
        assertTrue(bearer(tokens, token()).isPresent());
    }

    @Test
    void asksOnceAboutATokenThatManyRequestsShow() {
        BearerTokens tokens = tokens(settings.asking(LONG));
        await(tokens.readKeys());
        String token = token();

        provider.holdsAnswers();
        List<Future<Optional<Bearer>>> all =
                IntStream.range(0, 100).mapToObj(i -> tokens.bearer(token)).toList();
        provider.letsAnswersGo();

        all.forEach(each -> assertTrue(await(each).isPresent()));
        assertEquals(1, provider.asked("/introspect"));
    }

    @Test
    void asksOnceAboutARevokedTokenThatIsShownAgain() {
        BearerTokens tokens = tokens(settings.asking(LONG));
        String token = token();
        provider.revokes(token);

        assertTrue(IntStream.range(0, 50).allMatch(i -> bearer(tokens, token).isEmpty()));
        assertEquals(1, provider.asked("/introspect"));
    }

    @Test
    void asksNothingAboutATokenThatIsBadByItself() {
        BearerTokens tokens = tokens(settings.asking(LONG));

        assertTrue(bearer(tokens, provider.token(claims -> claims.setAudience("another")))
                .isEmpty());

        assertEquals(0, provider.asked("/introspect"));
    }

    @Test
    void takesNoTokenThatNobodyVouchesFor() {
        BearerTokens tokens = tokens(settings.asking(LONG));
        String known = token();
        assertTrue(bearer(tokens, known).isPresent());
        provider.goesAway(true);

        assertUnavailable(tokens, token());
        assertTrue(bearer(tokens, known).isPresent(), "The last answer still holds");
    }

    private String token() {
        return provider.token(claims -> {});
    }

    private BearerTokens tokens(OidcConfig config) {
        return new BearerTokens(config, new Provider(config.issuer().orElseThrow(), vertx), Clock.systemUTC(), vertx);
    }

    private static Optional<Bearer> bearer(BearerTokens tokens, String token) {
        return await(tokens.bearer(token));
    }

    private static void assertUnavailable(BearerTokens tokens, String token) {
        Throwable failure = assertThrows(CompletionException.class, () -> bearer(tokens, token))
                .getCause();
        assertEquals(
                CommonError.UNAVAILABLE,
                assertInstanceOf(ProblemException.class, failure).code());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
