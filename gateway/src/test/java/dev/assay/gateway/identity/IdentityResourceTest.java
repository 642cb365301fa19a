package dev.assay.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.Until;
import dev.assay.rest.testing.TestKeys;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import dev.assay.rest.token.TokenRefused;
import dev.assay.rest.token.TokenVerifier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class IdentityResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    KeyFile keys;

    @BeforeEach
    void echo() {
        profile.echoes();
        scoring.echoes();
    }

    @AfterEach
    void keepTheLocalKey() {
        profile.echoes();
        keys.holds(KeyFile.LOCAL);
        Until.holds(() -> status(KeyFile.LOCAL) == 200 && status(KeyFile.OTHER) == 401);
    }

    @Test
    void asksForAKey() {
        given().get("/api/v1/candidates")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:assay:problem:unauthorized"));

        assertTrue(profile.seen().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer assay_",
                "Bearer assay_LocalKeyForTests00000000000000000000000",
                "Basic bG9jYWw6bG9jYWw=",
                "assay_LocalKeyForTests0000000000000000",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
            })
    void refusesOtherCredentialsInOneWay(String credential) {
        given().header("Authorization", credential)
                .get("/api/v1/candidates")
                .then()
                .statusCode(401)
                .body(not(containsString("LocalKey")));

        assertTrue(profile.seen().isEmpty());
    }

    @Test
    void refusesTwoCredentialsAtOnce() {
        given().header("Authorization", "Bearer " + KeyFile.LOCAL.text(), "Bearer " + KeyFile.LOCAL.text())
                .get("/api/v1/candidates")
                .then()
                .statusCode(401);
    }

    @Test
    void takesAndDropsKeysWhileItRuns() {
        assertEquals(401, status(KeyFile.OTHER));

        keys.holds(KeyFile.OTHER);

        Until.holds(() -> status(KeyFile.OTHER) == 200);
        assertEquals(401, status(KeyFile.LOCAL));
    }

    @Test
    void keepsTheLastGoodKeysWhenTheFileIsBroken() {
        keys.holds(KeyFile.LOCAL, KeyFile.OTHER);
        Until.holds(() -> status(KeyFile.OTHER) == 200);

        keys.write("{\"keys\":");
        keys.write("not even that");

        assertEquals(200, status(KeyFile.LOCAL));
        assertEquals(200, status(KeyFile.OTHER));
    }

    @Test
    void speaksToEachServiceWithATokenOfItsOwn() throws Exception {
        status(KeyFile.LOCAL);
        given().header("Authorization", "Bearer " + KeyFile.LOCAL.text()).get("/api/v1/rubrics");

        Caller toProfile = verify(token(profile), "profile-service");
        Caller toScoring = verify(token(scoring), "scoring-service");
        assertEquals("api-key:local", toProfile.subject());
        assertEquals("urn:assay:gateway", toProfile.issuer());
        assertEquals(Scopes.ALL, toProfile.scopes());
        assertEquals(toProfile.scopes(), toScoring.scopes());
        assertThrows(TokenRefused.class, () -> verify(token(profile), "scoring-service"));
    }

    @Test
    void lendsNoTokenOfOneCallerToAnother() throws Exception {
        keys.holds(KeyFile.LOCAL, KeyFile.OTHER);
        Until.holds(() -> status(KeyFile.OTHER) == 200);

        profile.echoes();
        status(KeyFile.OTHER);

        assertEquals("api-key:other", verify(token(profile), "profile-service").subject());
    }

    @Test
    void hidesFromTheServiceWhatACallerClaimsToBe() {
        given().header("Authorization", "Bearer " + KeyFile.LOCAL.text())
                .header("Cookie", "session=1")
                .header("X-User", "admin")
                .header("X_User", "admin")
                .header("X-Role", "admin")
                .header("X-Forwarded-For", "127.0.0.1")
                .header("X-Forwarded-User", "admin")
                .header("Forwarded", "for=127.0.0.1")
                .get("/api/v1/candidates")
                .then()
                .statusCode(200);

        String seen = profile.seen().get(0).headers().toString();
        assertTrue(!seen.contains("admin") && !seen.contains("session") && !seen.contains("orwarded"), seen);
        assertTrue(!seen.contains("assay_"), "The API key must not reach a service");
    }

    @Test
    void blamesItselfWhenAServiceRefusesItsToken() {
        profile.answers(request -> request.response().setStatusCode(401).end());

        given().header("Authorization", "Bearer " + KeyFile.LOCAL.text())
                .get("/api/v1/candidates")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:assay:problem:unavailable"))
                .body("detail", containsString("own token"));
    }

    private static int status(KeyFile.Key key) {
        return given().header("Authorization", "Bearer " + key.text())
                .get("/api/v1/candidates")
                .statusCode();
    }

    private static String token(Origin origin) {
        return origin.seen().get(0).headers().get("Authorization").substring("Bearer ".length());
    }

    private static Caller verify(String token, String audience) throws IOException, JoseException, TokenRefused {
        Path file = Path.of(TestKeys.configuration().get("assay.token.keys"));
        return new TokenVerifier(new JsonWebKeySet(Files.readString(file)), audience).verify(token);
    }
}
