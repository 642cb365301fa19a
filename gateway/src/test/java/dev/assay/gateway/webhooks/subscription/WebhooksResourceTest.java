package dev.assay.gateway.webhooks.subscription;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.TestKey;
import dev.assay.rest.token.Scopes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions as they are made and changed, in a gateway that sends to the world outside only. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class WebhooksResourceTest {

    /** An address of the world outside that is reached by nobody here: no event of this test is told to it. */
    private static final String OUTSIDE = "https://93.184.216.34/hooks";

    @Test
    void showsTheSecretOnce() {
        JsonPath made = make(OUTSIDE)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("secret", startsWith("whsec_"))
                .body("enabled", equalTo(true))
                .body("events", contains("candidate.erased"))
                .extract()
                .jsonPath();

        withKey()
                .get("/api/v1/webhooks/" + made.getString("id"))
                .then()
                .statusCode(200)
                .body("url", equalTo(OUTSIDE))
                .body("secret", nullValue());
        withKey().get("/api/v1/webhooks").then().statusCode(200).body("items.id", hasItem(made.getString("id")));
    }

    @Test
    void isForThoseWhoMayReadWhatItTells() {
        TestKey mayNotRead = TestKey.with(Scopes.WEBHOOKS_WRITE, Scopes.ASSESSMENTS_READ);
        String path = "/api/v1/webhooks/" + make(OUTSIDE).path("id");

        for (Response refused : List.of(
                mayNotRead
                        .asks()
                        .contentType(ContentType.JSON)
                        .body(body(OUTSIDE))
                        .post("/api/v1/webhooks"),
                mayNotRead
                        .asks()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"1\"")
                        .body(body(OUTSIDE))
                        .put(path),
                mayNotRead.asks().contentType(ContentType.JSON).body("{}").post(path + "/rotate"))) {
            refused.then().statusCode(403).body("detail", containsString(Scopes.CANDIDATES_READ));
        }
    }

    @Test
    void canBeSwitchedOffWhenItsHostIsGoneAndStaysOffUntilItIsSwitchedOn() {
        String path = "/api/v1/webhooks/" + make(OUTSIDE).path("id");
        String gone =
                "{\"url\": \"https://gone.invalid/hooks\", \"events\": [\"candidate.erased\"], \"enabled\": false}";

        withKey()
                .header("If-Match", "\"1\"")
                .body(gone)
                .put(path)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        withKey()
                .header("If-Match", "\"2\"")
                .body(body(OUTSIDE))
                .put(path)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("url", equalTo(OUTSIDE));
    }

    @Test
    void showsNoSecretToARepetition() {
        String key = UUID.randomUUID().toString();
        String body = body(OUTSIDE);
        String id = withKey()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        withKey()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id))
                .body("secret", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/hooks",
                "https://user@93.184.216.34/",
                "https://93.184.216.34/#part",
                "ftp://93.184.216.34/",
                "not an address",
                "",
                "https://127.0.0.1/",
                "https://localhost:8443/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/",
                "https://no-such-host.invalid/",
                "https://93.184.216.34:65536/",
            })
    void refusesReceiversThatAreNotOutside(String url) {
        make(url)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/url"));
    }

    @Test
    void namesEachEventItDoesNotKnow() {
        withKey()
                .body("{\"url\": \"" + OUTSIDE + "\", \"events\": [\"candidate.hired\", \"candidate.erased\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/events/0"))
                .body("errors[0].detail", containsString("candidate.assessed"));
    }

    @Test
    void changesOnlyWhatWasRead() {
        String id = make(OUTSIDE).path("id");

        withKey().body(body(OUTSIDE)).put("/api/v1/webhooks/" + id).then().statusCode(428);
        withKey()
                .header("If-Match", "\"7\"")
                .body(body(OUTSIDE))
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(412);
        withKey()
                .header("If-Match", "\"1\"")
                .body("{\"url\": \"" + OUTSIDE + "\", \"events\": [\"import.finished\"], \"enabled\": false}")
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("enabled", equalTo(false))
                .body("events", contains("import.finished"));
    }

    @Test
    void looksUpNoAddressForACallerWhoHasNotReadIt() {
        String id = make(OUTSIDE).path("id");
        String unknown = body("https://nobody.invalid/hooks");

        withKey().body(unknown).put("/api/v1/webhooks/" + id).then().statusCode(428);
        withKey()
                .header("If-Match", "\"7\"")
                .body(unknown)
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(412);
        withKey()
                .header("If-Match", "\"1\"")
                .body(unknown)
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void rotatesWithAnOverlap() {
        JsonPath made = make(OUTSIDE).jsonPath();

        withKey()
                .body("{}")
                .post("/api/v1/webhooks/" + made.getString("id") + "/rotate")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("previousUntil", notNullValue());
    }

    @Test
    void isGoneWhenItIsDeleted() {
        String id = make(OUTSIDE).path("id");

        withKey()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/webhooks/" + id)
                .then()
                .statusCode(204);

        withKey().get("/api/v1/webhooks/" + id).then().statusCode(404);
        withKey().get("/api/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
    }

    private static io.restassured.response.Response make(String url) {
        return withKey().body(body(url)).post("/api/v1/webhooks");
    }

    private static String body(String url) {
        return "{\"url\": \"" + url + "\", \"events\": [\"candidate.erased\"]}";
    }

    private static RequestSpecification withKey() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
