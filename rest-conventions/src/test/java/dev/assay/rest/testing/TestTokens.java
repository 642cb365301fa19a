package dev.assay.rest.testing;

import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.Scopes;
import dev.assay.rest.token.TokenMinter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Internal tokens for tests, good and bad. */
public final class TestTokens {

    private static final String CALLER = "api-key:test";

    private TestTokens() {}

    /** The {@code Authorization} value of a call that came through the gateway. */
    public static String fromGateway(String audience) {
        return fromGateway(audience, CALLER);
    }

    /** The same of a call by this caller. */
    public static String fromGateway(String audience, String caller) {
        TokenMinter minter = TokenMinter.reading(TestKeys.gatewayKey(), Issuers.GATEWAY, Clock.systemUTC());
        return "Bearer " + minter.mintForReuse(audience, caller, Scopes.ALL).text();
    }

    /** The same of a call that may do only this. */
    public static String withScopes(String audience, String... scopes) {
        return bearer(TestKeys.gatewayKey(), Issuers.GATEWAY, audience, List.of(scopes), Clock.systemUTC());
    }

    /** The {@code Authorization} value of scoring-service's own calls to the change feed. */
    public static String fromScoring() {
        return bearer(
                TestKeys.scoringKey(),
                Issuers.SCORING,
                "profile-service",
                List.of(Issuers.FEED_SCOPE),
                Clock.systemUTC());
    }

    /** The {@code Authorization} value of profile-service's own calls to scoring-service. */
    public static String fromProfile() {
        return bearer(
                TestKeys.profileKey(),
                Issuers.PROFILE,
                "scoring-service",
                List.of(Issuers.SCORES_SCOPE),
                Clock.systemUTC());
    }

    /** The {@code Authorization} value of the gateway's own calls for events. */
    public static String eventsReader(String audience) {
        return withScopes(audience, Issuers.EVENTS_SCOPE);
    }

    /** A token that was good two minutes ago. */
    public static String expired(String audience) {
        Clock past = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2));
        return bearer(TestKeys.gatewayKey(), Issuers.GATEWAY, audience, Scopes.ALL, past);
    }

    /** A token signed by a key that no service knows. */
    public static String fromStranger(String audience) {
        return bearer(TestKeys.strangerKey(), Issuers.GATEWAY, audience, Scopes.ALL, Clock.systemUTC());
    }

    private static String bearer(Path key, String issuer, String audience, Collection<String> scopes, Clock clock) {
        return "Bearer "
                + TokenMinter.reading(key, issuer, clock)
                        .mintForReuse(audience, CALLER, scopes)
                        .text();
    }
}
