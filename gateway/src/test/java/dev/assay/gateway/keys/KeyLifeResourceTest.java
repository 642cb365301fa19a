package dev.assay.gateway.keys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a key after it has been made. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class KeyLifeResourceTest {

    private static final String KEYS = "/api/v1/api-keys";

    @Profile
    Origin profile;

    @BeforeEach
    void echo() {
        profile.echoes();
    }

    @Test
    void letsBothKeysInWhileOneTakesOver() {
        TestKey before = TestKey.with("candidates:read");

        TestKey after = rotate(before, 3600);

        assertEquals(before.id(), after.id());
        assertEquals(200, status(before));
        assertEquals(200, status(after));
        local().get(KEYS + "/" + before.id()).then().header("ETag", "\"2\"").body("previousUntil", notNullValue());
    }

    @Test
    void refusesTheKeyBeforeWhenTheOverlapIsOver() {
        TestKey before = TestKey.with("candidates:read");

        TestKey after = rotate(before, 0);

        assertEquals(401, status(before));
        assertEquals(200, status(after));
    }

    @Test
    void refusesTheFirstOfThreeKeysAtOnce() {
        TestKey first = TestKey.with("candidates:read");
        TestKey second = rotate(first, 3600);

        TestKey third = rotate(second, 3600);

        assertEquals(401, status(first));
        assertEquals(200, status(second));
        assertEquals(200, status(third));
    }

    @Test
    void repeatsTheAnswerAboutAKeyThatHasExpiredSince() {
        Instant end = Instant.now().plusSeconds(5);
        RequestSpecification request = local().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("name", "brief", "scopes", List.of("candidates:read"), "expiresAt", end.toString()));
        String id = request.post(KEYS).then().statusCode(201).extract().path("id");

        Until.holds(() -> Instant.now().isAfter(end));

        request.post(KEYS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
    }

    @Test
    void refusesARevokedKeyAndItsPredecessor() {
        TestKey before = TestKey.with("candidates:read");
        TestKey after = rotate(before, 3600);

        revoke(after, "\"2\"", 204);

        assertEquals(401, status(before));
        assertEquals(401, status(after));
        local().get(KEYS + "/" + after.id()).then().statusCode(200).body("status", equalTo("revoked"));
        local().contentType("application/json")
                .body("{}")
                .post(KEYS + "/" + after.id() + "/rotate")
                .then()
                .statusCode(409);
    }

    @Test
    void revokesOnlyTheVersionThatWasRead() {
        TestKey key = TestKey.with("candidates:read");

        local().delete(KEYS + "/" + key.id()).then().statusCode(428);
        revoke(key, "\"7\"", 412);

        assertEquals(200, status(key));
    }

    @Test
    void refusesAKeyFromItsLastMomentOn() {
        String soon = Clock.systemUTC().instant().plus(Duration.ofMillis(1500)).toString();
        TestKey key = TestKey.of(local().contentType("application/json")
                .body(Map.of("name", "short", "scopes", List.of("candidates:read"), "expiresAt", soon))
                .post(KEYS)
                .then()
                .statusCode(201));

        Until.holds(() -> status(key) == 401);

        local().get(KEYS + "/" + key.id()).then().body("status", equalTo("expired"));
    }

    @Test
    void tellsWhenAKeyWasUsed() {
        TestKey key = TestKey.with("candidates:read");
        assertTrue(lastUse(key) == null);

        status(key);

        Until.holds(() -> lastUse(key) != null);
        assertTrue(lastUse(key).endsWith(":00Z"), lastUse(key));
    }

    private static TestKey rotate(TestKey key, int overlap) {
        return TestKey.of(local().contentType("application/json")
                .body("{\"overlapSeconds\":" + overlap + "}")
                .post(KEYS + "/" + key.id() + "/rotate")
                .then()
                .statusCode(200));
    }

    private static void revoke(TestKey key, String tag, int status) {
        local().header("If-Match", tag).delete(KEYS + "/" + key.id()).then().statusCode(status);
    }

    private static String lastUse(TestKey key) {
        return local().get(KEYS + "/" + key.id()).path("lastUsedAt");
    }

    private static int status(TestKey key) {
        return key.asks().get("/api/v1/candidates").statusCode();
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
