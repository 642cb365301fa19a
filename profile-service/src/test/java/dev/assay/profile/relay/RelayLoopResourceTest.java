package dev.assay.profile.relay;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.candidate.Api;
import dev.assay.profile.changes.FeedReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service that was told to relay does so by itself. */
@QuarkusTest
@WithTestResource(RelayTestResource.class)
class RelayLoopResourceTest {

    private static final String TOPIC = "assay.candidate-changes";

    @ConfigProperty(name = "assay.kafka.bootstrap-servers")
    String bootstrapServers;

    @Test
    void putsWhatIsWrittenOnTheTopic() {
        // When
        String id = Api.createdId("relayed");

        // Then
        await(() -> pending() == 0);
        assertTrue(new TopicContents(bootstrapServers)
                .of(TOPIC).stream().anyMatch(record -> record.key().equals(id)));
        FeedReader.reader()
                .contentType(ContentType.JSON)
                .body("{\"candidates\": [\"" + id + "\"]}")
                .post("/internal/changes/latest")
                .then()
                .body("pending", equalTo(0))
                .body("items[0].version", equalTo(1));
    }

    private static int pending() {
        return FeedReader.reader()
                .contentType(ContentType.JSON)
                .body("{\"candidates\": []}")
                .post("/internal/changes/latest")
                .path("pending");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within the time");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
