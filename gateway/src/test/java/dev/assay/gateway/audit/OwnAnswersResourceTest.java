package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.LockedTable;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway itself answers, while the audit trail cannot be written. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class OwnAnswersResourceTest {

    /** As {@link GatewayTestResource} sets it. */
    private static final Duration READ_DEADLINE = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource database;

    /** The first call of a process takes its time on both sides. */
    @BeforeEach
    void areNotTheFirst() {
        keys();
    }

    @Test
    void waitForTheTrailNoLongerThanTheirDeadline() throws SQLException {
        List<Response> answers = LockedTable.during(database, "audit_entry", () -> {
            CompletableFuture<Response> before = CompletableFuture.supplyAsync(OwnAnswersResourceTest::keys);
            Until.holds(() -> LockedTable.waiting(database, "audit_entry") > 0);
            return List.of(keys(), before.join());
        });

        for (Response answer : answers) {
            answer.then().statusCode(503).body("detail", containsString("audit trail"));
            long millis = answer.time();
            assertTrue(millis < READ_DEADLINE.multipliedBy(2).toMillis(), "answered after " + millis + " ms");
        }
        assertEquals(200, keys().statusCode());
    }

    private static Response keys() {
        return TestKey.as(KeyFile.LOCAL.text()).get("/api/v1/api-keys");
    }
}
