package dev.assay.gateway.webhooks.subscription;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.ServiceEventsFake;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import dev.assay.gateway.webhooks.Busy;
import dev.assay.gateway.webhooks.Receiver;
import dev.assay.rest.token.Scopes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else's subscription, in the hands of a caller who may change webhooks but may not read what this one tells. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(Busy.class)
class RedirectionResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private final Receiver receiver = new Receiver();
    private final Receiver elsewhere = new Receiver();

    private TestKey owner;
    private TestKey other;
    private String path;

    @BeforeEach
    void tellsOfAnErasedCandidate() {
        profile.answers(events);
        scoring.echoes();
        owner = TestKey.with(Scopes.WEBHOOKS_WRITE, Scopes.CANDIDATES_READ, Scopes.RUBRICS_READ);
        other = TestKey.with(Scopes.WEBHOOKS_WRITE, Scopes.RUBRICS_READ);
        path = "/api/v1/webhooks/"
                + wanting(owner, receiver, "candidate.erased")
                        .post("/api/v1/webhooks")
                        .path("id");
        events.happens("candidate.erased", "{}");
        Until.holds(() -> "delivered".equals(delivery("state")));
    }

    @AfterEach
    void stop() {
        profile.echoes();
        receiver.close();
        elsewhere.close();
    }

    @Test
    void isNotChangedByWhoMayNotReadWhatItTells() {
        refused(change(other, receiver, "\"1\""));
    }

    @Test
    void takesWhatItHasToldToNoAddressOfWhoMayNotReadThat() {
        change(owner, receiver, "\"1\"").then().statusCode(200);

        refused(change(other, elsewhere, "\"2\""));

        change(other, receiver, "\"2\"").then().statusCode(200);
        change(owner, elsewhere, "\"3\"").then().statusCode(200).body("url", equalTo(elsewhere.url()));
    }

    @Test
    void sendsAgainOnlyForWhoMayReadTheMessage() {
        String again = path + "/deliveries/" + delivery("id") + "/redeliver";

        refused(other.asks().post(again));

        assertEquals("delivered", delivery("state"));
        owner.asks().post(again).then().statusCode(202);
    }

    private Response change(TestKey key, Receiver to, String tag) {
        return wanting(key, to, "rubric.activated").header("If-Match", tag).put(path);
    }

    private static RequestSpecification wanting(TestKey key, Receiver to, String event) {
        return key.asks()
                .contentType(ContentType.JSON)
                .body("{\"url\": \"" + to.url() + "\", \"events\": [\"" + event + "\"]}");
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(403)
                .body("type", equalTo("urn:assay:problem:scope-missing"))
                .body("detail", containsString(Scopes.CANDIDATES_READ));
    }

    private String delivery(String member) {
        return owner.asks().get(path + "/deliveries").jsonPath().getString("items[0]." + member);
    }
}
