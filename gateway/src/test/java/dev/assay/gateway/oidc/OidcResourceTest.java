package dev.assay.gateway.oidc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.TestProvider;
import dev.assay.rest.testing.TestKeys;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.TokenRefused;
import dev.assay.rest.token.TokenVerifier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token allows, and how it is refused; which ones are refused is in {@link HostileTokensResourceTest}. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class OidcResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    TestProvider provider;

    @BeforeEach
    void echo() {
        profile.echoes();
        scoring.echoes();
    }

    @Test
    void takesTheScopesThatATokenNames() throws Exception {
        String token = provider.token(scope("openid candidates:read profile"));

        assertEquals(200, ask(token, "/api/v1/candidates").statusCode());
        Caller seen = seen(profile, "profile-service");
        assertEquals("oidc:person-1", seen.subject());
        assertEquals(Set.of("candidates:read"), seen.scopes());
        ask(token, "/api/v1/rankings")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"rankings:read\"")
                .body("type", equalTo("urn:assay:problem:scope-missing"));
    }

    @Test
    void givesRolesTheScopesOfTheConfiguration() throws Exception {
        String token = provider.token(claims -> {
            claims.setClaim("realm_access", Map.of("roles", List.of("recruiter", "offline_access")));
            claims.setStringListClaim("groups", "/officers", "/others");
        });

        assertEquals(200, ask(token, "/api/v1/candidates").statusCode());
        assertEquals(
                Set.of("candidates:read", "rankings:read", "audit:read"),
                seen(profile, "profile-service").scopes());
    }

    @Test
    void allowsATokenWithoutRolesNothing() {
        String token = provider.token(claims -> claims.setClaim("roles", List.of("janitor")));

        ask(token, "/api/v1/candidates").then().statusCode(403);
        assertTrue(profile.seen().isEmpty());
    }

    @Test
    void namesThePersonInTheAuditTrail() {
        String token = provider.token(scope("audit:read").andThen(claims -> claims.setSubject("officer-7")));

        ask(token, "/api/v1/audit").then().statusCode(200);
        ask(token, "/api/v1/audit?caller=oidc:officer-7")
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("listAudit"));
    }

    @Test
    void letsAMakerOfKeysGiveOnlyWhatTheTokenHas() {
        String token = provider.token(scope("keys:write"));

        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", "more than mine", "scopes", List.of("audit:read")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(403);
    }

    @Test
    void opensNoServiceBehindTheDoor() {
        String token =
                provider.token(scope("candidates:read").andThen(claims -> claims.setAudience("profile-service")));

        assertThrows(TokenRefused.class, () -> services("profile-service").verify(token));
    }

    @Test
    void saysThatATokenIsNotGoodAndNothingMore() {
        String token = provider.token(claims -> claims.setAudience("another"));

        ask(token, "/api/v1/candidates")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("urn:assay:problem:unauthorized"));
        given().get("/api/v1/candidates").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void passesTheBodyOfARequestOnThatHadToWaitForANewKey() {
        provider.rotates("of-the-body");
        String token = provider.token(scope("candidates:write"));
        String body = "{\"profile\":{\"basics\":{\"summary\":\"" + "x".repeat(300_000) + "\"}}}";

        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/candidates")
                .then()
                .statusCode(200)
                .body(equalTo(body));
    }

    @Test
    void answersItsOwnOperationsAfterWaitingForANewKey() {
        provider.rotates("of-the-own-operation");
        String token = provider.token(scope("keys:write candidates:read"));

        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", "of a person", "scopes", List.of("candidates:read")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("oidc:person-1"));
    }

    private static Consumer<JwtClaims> scope(String scopes) {
        return claims -> claims.setStringClaim("scope", scopes);
    }

    private static Response ask(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }

    private static Caller seen(Origin origin, String audience) throws Exception {
        String token = origin.seen().get(0).headers().get("Authorization").substring("Bearer ".length());
        return services(audience).verify(token);
    }

    /** How a service checks the tokens of its callers. */
    private static TokenVerifier services(String audience) throws IOException, JoseException {
        Path keys = Path.of(TestKeys.configuration().get("assay.token.keys"));
        return new TokenVerifier(new JsonWebKeySet(Files.readString(keys)), audience);
    }
}
