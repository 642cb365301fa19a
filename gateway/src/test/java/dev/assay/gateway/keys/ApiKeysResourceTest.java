package dev.assay.gateway.keys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.TestKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class ApiKeysResourceTest {

    private static final String KEYS = "/api/v1/api-keys";

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @BeforeEach
    void echo() {
        profile.echoes();
        scoring.echoes();
    }

    @Test
    void showsAKeyOnceThatOpensTheDoorAtOnce() {
        TestKey key = TestKey.with("candidates:read");

        assertEquals(200, status(key));
        key.asks().get(KEYS).then().statusCode(403);
        local().get(KEYS + "/" + key.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("scopes", equalTo(List.of("candidates:read")))
                .body("status", equalTo("active"))
                .body("createdBy", equalTo("api-key:local"))
                .body("hint", equalTo(key.text().substring(40)))
                .body("key", nullValue());
    }

    @Test
    void tellsWhereTheKeyIs() {
        local().contentType("application/json")
                .body("{\"name\":\"ats\",\"scopes\":[\"candidates:read\"]}")
                .post(KEYS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(KEYS + "/"))
                .header("Cache-Control", "no-store")
                .body("key", matchesPattern("assay_[0-9A-Za-z]{38}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\":[\"candidates:read\"]}|/name",
                "{\"name\":\" \",\"scopes\":[\"candidates:read\"]}|/name",
                "{\"name\":\"a\"}|/scopes",
                "{\"name\":\"a\",\"scopes\":[]}|/scopes",
                "{\"name\":\"a\",\"scopes\":[\"candidates:read\",\"everything\"]}|/scopes/1",
                "{\"name\":\"a\",\"scopes\":[\"candidates:read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"}|/expiresAt",
                "{\"name\":\"a\",\"scopes\":[\"candidates:read\"],\"expiresAt\":\"tomorrow\"}|/expiresAt",
            })
    void namesTheFieldThatIsWrong(String body, String pointer) {
        local().contentType("application/json")
                .body(body)
                .post(KEYS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "key", "sha256", "createdBy", "version", "role"})
    void takesNothingThatIsNotTheCallersToSay(String member) {
        local().contentType("application/json")
                .body("{\"name\":\"a\",\"scopes\":[\"candidates:read\"],\"" + member + "\":\"x\"}")
                .post(KEYS)
                .then()
                .statusCode(400);
    }

    @Test
    void givesNoScopeThatItsMakerLacks() {
        TestKey maker = TestKey.with("keys:write", "candidates:read");

        maker.asks()
                .contentType("application/json")
                .body("{\"name\":\"more\",\"scopes\":[\"candidates:read\",\"audit:read\"]}")
                .post(KEYS)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"audit:read\"")
                .body("type", equalTo("urn:assay:problem:scope-missing"))
                .body("detail", equalTo("This needs the scope audit:read."));
    }

    @Test
    void hidesAKeyFromWhoeverCouldNotHaveMadeIt() {
        TestKey maker = TestKey.with("keys:write", "candidates:read");
        TestKey other = TestKey.with("audit:read");

        maker.asks()
                .contentType("application/json")
                .body("{}")
                .post(KEYS + "/" + other.id() + "/rotate")
                .then()
                .statusCode(403);

        assertFalse(maker.asks().get(KEYS + "/" + other.id()).asString().contains(other.text()));
    }

    @Test
    void makesOneKeyOfFiftyEqualRequests() {
        String repeated = UUID.randomUUID().toString();

        List<Integer> answers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> keyed(repeated).post(KEYS).statusCode())
                .toList();

        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 409), answers.toString());
        Set<String> ids = new HashSet<>();
        IntStream.range(0, 3).forEach(i -> ids.add(keyed(repeated).post(KEYS).path("id")));
        assertEquals(1, ids.size());
    }

    @Test
    void repeatsTheAnswerWithoutTheKey() {
        String repeated = UUID.randomUUID().toString();
        TestKey first = TestKey.of(keyed(repeated).post(KEYS).then().statusCode(201));

        keyed(repeated)
                .post(KEYS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.id()))
                .body("key", nullValue());
        keyed(repeated)
                .body("{\"name\":\"other\",\"scopes\":[\"candidates:read\"]}")
                .post(KEYS)
                .then()
                .statusCode(422);
    }

    @Test
    void pagesThroughTheKeysTheNewestFirst() {
        List<String> made = IntStream.range(0, 3)
                .mapToObj(i -> TestKey.with("candidates:read").id())
                .toList();

        String next = local().get(KEYS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(made.get(2), made.get(1))))
                .header("Link", not(nullValue()))
                .extract()
                .path("next");
        local().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items[0].id", equalTo(made.get(0)));
        local().get(KEYS + "?cursor=bm90IG91cnM").then().statusCode(400);
        local().get(KEYS + "?name=a").then().statusCode(400);
    }

    @Test
    void knowsNoOtherKeys() {
        local().get(KEYS + "/" + UUID.randomUUID()).then().statusCode(404);
        local().get(KEYS + "/not-an-id").then().statusCode(404);
        local().put(KEYS + "/" + UUID.randomUUID()).then().statusCode(405);
    }

    private static int status(TestKey key) {
        return key.asks().get("/api/v1/candidates").statusCode();
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }

    private static RequestSpecification keyed(String idempotencyKey) {
        return local().header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body("{\"name\":\"once\",\"scopes\":[\"candidates:read\"]}");
    }
}
