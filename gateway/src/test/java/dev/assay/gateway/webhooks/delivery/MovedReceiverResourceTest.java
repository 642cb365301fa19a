package dev.assay.gateway.webhooks.delivery;

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
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A subscription that is given another address while a message is on its way to the old one. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(Busy.class)
class MovedReceiverResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private final Receiver old = new Receiver();
    private final Receiver next = new Receiver();
    private TestKey owner;

    @BeforeEach
    void start() {
        profile.answers(events);
        scoring.echoes();
        owner = TestKey.with(Scopes.WEBHOOKS_WRITE, Scopes.CANDIDATES_READ);
    }

    @AfterEach
    void stop() {
        profile.echoes();
        old.close();
        next.close();
    }

    @Test
    void isSentWhatTheOldAddressRefusesForGood() {
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        old.answers(held::add);
        String path =
                "/api/v1/webhooks/" + wanting(old).post("/api/v1/webhooks").path("id");
        UUID event = events.happens("candidate.erased", "{}");
        Until.holds(() -> !held.isEmpty());
        wanting(next).header("If-Match", "\"1\"").put(path).then().statusCode(200);

        held.get(0).response().setStatusCode(410).end();

        Until.holds(() -> !next.told().isEmpty());
        assertEquals(event.toString(), next.told().get(0).id());
        owner.asks().get(path).then().body("enabled", equalTo(true));
    }

    private RequestSpecification wanting(Receiver receiver) {
        return owner.asks()
                .contentType(ContentType.JSON)
                .body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"candidate.erased\"]}");
    }
}
