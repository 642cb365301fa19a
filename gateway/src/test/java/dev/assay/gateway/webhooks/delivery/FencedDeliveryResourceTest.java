package dev.assay.gateway.webhooks.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.TestKey;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody dispatches here but the test, which is slower than a lease. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class FencedDeliveryResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    AgroalDataSource database;

    @Inject
    Deliveries deliveries;

    @Test
    void takesNoOutcomeOfATryFromBeforeItWasAskedForAgain() throws SQLException {
        UUID webhook = UUID.fromString(withKey()
                .contentType(ContentType.JSON)
                .body("{\"url\": \"https://93.184.216.34/hooks\", \"events\": [\"candidate.erased\"]}")
                .post("/api/v1/webhooks")
                .path("id"));
        delivery(webhook);
        DueDelivery before = take(webhook);
        String path = "/api/v1/webhooks/" + webhook + "/deliveries";
        withKey().post(path + "/" + before.id() + "/redeliver").then().statusCode(202);
        DueDelivery after = take(webhook);

        tried(before, new Outcome(500, "The receiver answered 500.", Optional.empty(), 1));
        tried(after, new Outcome(204, null, Optional.empty(), 1));

        withKey()
                .get(path)
                .then()
                .body("items[0].state", equalTo("delivered"))
                .body("items[0].log.status", contains(204));
    }

    private void delivery(UUID webhook) throws SQLException {
        UUID message = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into webhook_message (id, type, at, body) values ('" + message
                    + "', 'candidate.erased', now(), '{}')");
            statement.execute(
                    "insert into webhook_delivery (webhook_id, message_id, state, next_try_at, created_at) values ('"
                            + webhook + "', '" + message + "', 'PENDING', now() - interval '1 second', now())");
        }
    }

    private DueDelivery take(UUID webhook) {
        return deliveries
                .take(webhook, 1, Duration.ofMinutes(1))
                .await()
                .atMost(PATIENCE)
                .get(0);
    }

    private void tried(DueDelivery delivery, Outcome outcome) {
        deliveries.tried(delivery, outcome).await().atMost(PATIENCE);
    }

    private static RequestSpecification withKey() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
