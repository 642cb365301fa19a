package dev.assay.gateway.keycloak;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Until;
import dev.assay.rest.testing.TestKeys;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.TokenVerifier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only with the profile {@code keycloak}, which unpacks the server: its start takes as long as all other tests of a feature. */
@Tag("keycloak")
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@QuarkusTestResource(value = KeycloakTestResource.class, restrictToAnnotatedClass = true)
class KeycloakResourceTest {

    @Profile
    Origin profile;

    Keycloak keycloak;

    @BeforeEach
    void echo() {
        profile.echoes();
    }

    @Test
    void letsAMachineInByClientCredentials() throws Exception {
        String token = keycloak.token("batch");

        assertEquals(200, status(token));
        Caller seen = seen();
        assertEquals("oidc:" + part(token, 1).path("sub").asText(), seen.subject());
        assertEquals(Set.of("candidates:read"), seen.scopes());
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/rankings")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:assay:problem:scope-missing"));
    }

    @Test
    void letsAPersonInByAuthorisationCode() throws Exception {
        JsonNode tokens = keycloak.login("noor");

        assertEquals(200, status(access(tokens)));
        assertEquals("oidc:" + part(access(tokens), 1).path("sub").asText(), seen().subject());
        assertEquals(401, status(tokens.path("id_token").asText()), "an id token is no access token");
        assertEquals(401, status(tokens.path("refresh_token").asText()), "nor is a refresh token");
    }

    @Test
    void refusesATokenForAnotherApplication() {
        assertEquals(401, status(keycloak.token("elsewhere")));
    }

    @Test
    void refusesATokenThatHasExpired() {
        String token = keycloak.token("short-lived");

        assertEquals(200, status(token));
        Until.holds(() -> status(token) == 401);
        assertEquals(200, status(keycloak.token("short-lived")));
    }

    @Test
    void refusesATokenThatWasRevoked() {
        String token = keycloak.token("batch");
        String other = keycloak.token("batch");
        assertEquals(200, status(token));

        keycloak.revoke("batch", token);

        Until.holds(() -> status(token) == 401);
        assertEquals(200, status(other));
    }

    @Test
    void refusesTheTokenOfAPersonWhoHasLoggedOut() {
        JsonNode tokens = keycloak.login("noor");
        assertEquals(200, status(access(tokens)));

        keycloak.logout(tokens);

        Until.holds(() -> status(access(tokens)) == 401);
    }

    @Test
    void losesNoCallWhileTheRealmChangesItsKey() throws Exception {
        String old = keycloak.token("batch");
        try (Callers callers = new Callers(keycloak)) {
            callers.awaitCalls(100);
            keycloak.addsAKey();
            Until.holds(() -> !keyId(keycloak.token("batch")).equals(keyId(old)));
            callers.awaitCalls(300);

            assertEquals(Set.of(200), callers.statuses());
            assertTrue(callers.keyIds().size() >= 2, "Tokens of both keys were shown: " + callers.keyIds());
        }
        assertEquals(200, status(old), "The old key is still published");

        keycloak.removesTheKey(keyId(old));

        Until.holds(() -> status(old) == 401);
        String current = keycloak.token("batch");
        assertNotEquals(keyId(old), keyId(current));
        assertEquals(200, status(current));
    }

    private static String access(JsonNode tokens) {
        return tokens.path("access_token").asText();
    }

    static String keyId(String token) {
        return part(token, 0).path("kid").asText();
    }

    private static JsonNode part(String token, int index) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/candidates")
                .statusCode();
    }

    private Caller seen() throws Exception {
        String token = profile.seen().get(0).headers().get("Authorization").substring("Bearer ".length());
        Path keys = Path.of(TestKeys.configuration().get("assay.token.keys"));
        return new TokenVerifier(new JsonWebKeySet(Files.readString(keys)), "profile-service").verify(token);
    }
}
