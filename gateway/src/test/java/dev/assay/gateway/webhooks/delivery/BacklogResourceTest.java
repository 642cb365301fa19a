package dev.assay.gateway.webhooks.delivery;

import static io.restassured.RestAssured.given;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.ServiceEventsFake;
import dev.assay.gateway.testing.Until;
import dev.assay.gateway.webhooks.Receiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator sees of deliveries that do not get through. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(BacklogResourceTest.Counting.class)
class BacklogResourceTest {

    public static final class Counting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assay.gateway.webhooks.poll", "50ms",
                    "assay.gateway.webhooks.count-every", "50ms",
                    "assay.gateway.webhooks.concurrent", "1",
                    "assay.gateway.webhooks.timeout", "30s",
                    "assay.gateway.webhooks.allow-internal", "true");
        }
    }

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    MeterRegistry meters;

    @Test
    void countsWhatWaitsAndHowLateItIs() {
        ServiceEventsFake events = new ServiceEventsFake();
        profile.answers(events);
        scoring.echoes();
        Until.holds(() -> gauge("assay.webhooks.waiting") == 0);
        try (Receiver silent = new Receiver()) {
            silent.answers(request -> {});
            subscribe(silent);
            events.happens("candidate.erased", "{}");
            events.happens("candidate.erased", "{}");

            Until.holds(() -> gauge("assay.webhooks.waiting") == 2);
            Until.holds(() -> gauge("assay.webhooks.overdue.seconds") > 0.1);
        } finally {
            profile.echoes();
        }
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private static void subscribe(Receiver receiver) {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + KeyFile.LOCAL.text())
                .body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"candidate.erased\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
    }
}
