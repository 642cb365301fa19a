package dev.assay.gateway.webhooks.message;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.ServiceEventsFake;
import dev.assay.gateway.testing.Until;
import dev.assay.gateway.webhooks.Busy;
import dev.assay.gateway.webhooks.Receiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database of a service is restored from a backup, and numbers that were read already are given again. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(Busy.class)
class RestoredServiceResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    MeterRegistry meters;

    private final ServiceEventsFake events = new ServiceEventsFake();
    private Receiver receiver;

    @BeforeEach
    void start() {
        receiver = new Receiver();
        scoring.echoes();
        profile.answers(events);
    }

    @AfterEach
    void stop() {
        profile.echoes();
        receiver.close();
    }

    @Test
    void tellsWhatHappensAfterwardsAndNothingTwice() {
        // Given
        subscribe();
        UUID kept = events.happens("candidate.erased", "{}");
        UUID undone = events.happens("candidate.erased", "{}");
        Until.holds(() -> receiver.told().size() == 2);
        double before = restarts();

        // When
        events.isRestored();
        UUID since = events.happens("candidate.erased", "{}");

        // Then
        Until.holds(() -> receiver.told().size() == 3);
        UUID last = events.happens("candidate.erased", "{}");
        Until.holds(() -> receiver.told().size() == 4);
        assertEquals(
                List.of(kept, undone, since, last).stream()
                        .map(UUID::toString)
                        .sorted()
                        .toList(),
                receiver.told().stream().map(Receiver.Told::id).sorted().toList());
        assertEquals(before + 1, restarts());
    }

    private double restarts() {
        return meters.get("assay.webhooks.restarts")
                .tag("service", "profile-service")
                .counter()
                .count();
    }

    private void subscribe() {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + KeyFile.LOCAL.text())
                .body("{\"url\": \"" + receiver.url() + "\", \"events\": [\"candidate.erased\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
    }
}
