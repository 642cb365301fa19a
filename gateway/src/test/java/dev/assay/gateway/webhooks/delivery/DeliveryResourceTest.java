package dev.assay.gateway.webhooks.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.ServiceEventsFake;
import dev.assay.gateway.testing.Until;
import dev.assay.gateway.webhooks.Busy;
import dev.assay.gateway.webhooks.Receiver;
import dev.assay.gateway.webhooks.Secret;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the event of a service to the receiver. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(Busy.class)
class DeliveryResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private Receiver receiver;

    @BeforeEach
    void start() {
        receiver = new Receiver();
        profile.answers(events);
        scoring.echoes();
    }

    @AfterEach
    void stop() {
        profile.echoes();
        receiver.close();
    }

    @Test
    void tellsWhatHappenedSignedWithTheSecret() {
        JsonPath webhook = subscribe("candidate.erased");
        UUID event = events.happens("candidate.erased", "{\"candidateId\":\"01a215b3-0000-7000-8000-000000000001\"}");
        events.happens("import.finished", "{\"importId\":\"01a215b3-0000-7000-8000-000000000002\"}");

        Until.holds(() -> !receiver.told().isEmpty());

        Receiver.Told told = receiver.told().get(0);
        assertEquals(event.toString(), told.id());
        JsonPath body = JsonPath.from(told.body());
        assertEquals("candidate.erased", body.getString("type"));
        assertEquals("01a215b3-0000-7000-8000-000000000001", body.getString("data.candidateId"));
        assertEquals(signature(webhook.getString("secret"), told), told.signatures());
        Until.holds(() -> log(webhook, "[0].state").equals("delivered"));
        assertEquals(List.of(event.toString()), ids(), "only what was asked for");
    }

    @Test
    void triesAgainAndKeepsALog() {
        receiver.answers(request -> request.response().setStatusCode(500).end());
        JsonPath webhook = subscribe("candidate.erased");
        events.happens("candidate.erased", "{}");
        Until.holds(() -> receiver.told().size() == 1);

        receiver.accepts();

        Until.holds(() -> log(webhook, "[0].state").equals("delivered"));
        withKey()
                .get("/api/v1/webhooks/" + webhook.getString("id") + "/deliveries")
                .then()
                .statusCode(200)
                .body("items[0].tries", equalTo(2))
                .body("items[0].log[0].status", equalTo(204))
                .body("items[0].log[0].error", nullValue())
                .body("items[0].log[1].status", equalTo(500));
        assertEquals(receiver.told().get(0).id(), receiver.told().get(1).id());
        assertEquals(receiver.told().get(0).body(), receiver.told().get(1).body());
    }

    @Test
    void switchesOffWhenTheReceiverIsGone() {
        receiver.answers(request -> request.response().setStatusCode(410).end());
        JsonPath webhook = subscribe("candidate.erased");

        events.happens("candidate.erased", "{}");

        Until.holds(() -> !read(webhook).getBoolean("enabled"));
        assertEquals("The receiver answered 410 Gone.", read(webhook).getString("disabledReason"));
        assertEquals("failed", log(webhook, "[0].state"));
    }

    @Test
    void doesNotFollowARedirect() {
        Receiver elsewhere = new Receiver();
        receiver.answers(request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", elsewhere.url())
                .end());
        JsonPath webhook = subscribe("candidate.erased");

        events.happens("candidate.erased", "{}");

        Until.holds(() -> log(webhook, "[0].log[0].status").equals("307"));
        assertTrue(elsewhere.told().isEmpty());
        elsewhere.close();
    }

    @Test
    void letsNoSlowReceiverHoldUpAnother() {
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        Receiver slow = new Receiver();
        slow.answers(held::add);
        subscribe(slow, "candidate.erased");
        JsonPath webhook = subscribe("candidate.erased");

        Stream.generate(() -> events.happens("candidate.erased", "{}"))
                .limit(20)
                .toList();

        Until.holds(() -> receiver.told().size() == 20);
        assertTrue(held.size() <= 2 * 2, "two at a time, and a second round at most: " + held.size());
        assertEquals("delivered", log(webhook, "[0].state"));
        slow.close();
    }

    @Test
    void signsWithBothSecretsWhileOneIsRotated() {
        JsonPath webhook = subscribe("candidate.erased");
        JsonPath rotated = withKey()
                .body("{\"overlapSeconds\": 600}")
                .post("/api/v1/webhooks/" + webhook.getString("id") + "/rotate")
                .jsonPath();

        events.happens("candidate.erased", "{}");

        Until.holds(() -> !receiver.told().isEmpty());
        Receiver.Told told = receiver.told().get(0);
        assertEquals(
                signature(rotated.getString("secret"), told) + " " + signature(webhook.getString("secret"), told),
                told.signatures());
    }

    @Test
    void sendsAgainWhenAsked() {
        JsonPath webhook = subscribe("candidate.erased");
        events.happens("candidate.erased", "{}");
        Until.holds(() -> log(webhook, "[0].state").equals("delivered"));

        withKey()
                .post("/api/v1/webhooks/" + webhook.getString("id") + "/deliveries/" + log(webhook, "[0].id")
                        + "/redeliver")
                .then()
                .statusCode(202)
                .body("state", equalTo("pending"));

        Until.holds(() -> receiver.told().size() == 2);
        assertEquals(receiver.told().get(0).id(), receiver.told().get(1).id());
    }

    private JsonPath subscribe(String event) {
        return subscribe(receiver, event);
    }

    private static JsonPath subscribe(Receiver receiver, String event) {
        return withKey()
                .body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"" + event + "\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(JsonPath webhook) {
        return withKey().get("/api/v1/webhooks/" + webhook.getString("id")).jsonPath();
    }

    private static String log(JsonPath webhook, String path) {
        return String.valueOf(withKey()
                .get("/api/v1/webhooks/" + webhook.getString("id") + "/deliveries")
                .jsonPath()
                .getString("items" + path));
    }

    private List<String> ids() {
        return receiver.told().stream().map(Receiver.Told::id).toList();
    }

    private static String signature(String secret, Receiver.Told told) {
        return new Secret(secret)
                .sign(UUID.fromString(told.id()), Instant.ofEpochSecond(Long.parseLong(told.timestamp())), told.body());
    }

    private static RequestSpecification withKey() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
