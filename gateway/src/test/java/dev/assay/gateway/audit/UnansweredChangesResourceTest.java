package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.LockedTable;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes that may have been made and of which no caller has heard. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class UnansweredChangesResourceTest {

    @Profile
    Origin profile;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    private final String candidate = UUID.randomUUID().toString();

    /** The exports of other tests, before, concern everybody. */
    private final Instant began = Instant.now();

    @Test
    void areKeptWhereTheServiceBrokeOff() {
        profile.answers(request -> request.connection().close());

        local().header("If-Match", "\"2\"")
                .delete("/api/v1/candidates/" + candidate)
                .then()
                .statusCode(503);

        Until.holds(() -> !trail().<List<?>>path("items").isEmpty());
        trail().then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo(503))
                .body("items[0].versionBefore", equalTo("\"2\""));
    }

    @Test
    void areKeptWhereTheCallerLeft() throws IOException {
        profile.answers(request -> {});
        try (RawHttp caller = new RawHttp(RestAssured.port)) {
            caller.send("DELETE /api/v1/candidates/" + candidate
                    + " HTTP/1.1\r\nHost: localhost\r\nIf-Match: \"2\"\r\nAuthorization: Bearer " + KeyFile.LOCAL.text()
                    + "\r\n\r\n");
            Until.holds(() -> profile.seen().size() == 1);
        }

        Until.holds(() -> trail().path("items.status").equals(List.of(499)));
    }

    @Test
    void areKeptWhereTheCallerOfAnOperationOfTheGatewayLeft() throws IOException, SQLException {
        long before = left();
        try (RawHttp caller = new RawHttp(RestAssured.port)) {
            LockedTable.during(database, "api_key", () -> {
                send(caller, "POST /api/v1/api-keys", "{\"name\":\"" + candidate + "\",\"scopes\":[\"audit:read\"]}");
                Until.holds(() -> LockedTable.waiting(database, "api_key") > 0);
                close(caller);
                Until.holds(() -> left() > before);
                return null;
            });
        }

        Until.holds(() -> keys().contains(candidate));
        Until.holds(() -> recorded("createApiKey").equals(List.of(499)));
    }

    private static void send(RawHttp caller, String operation, String body) {
        try {
            caller.send(operation + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KeyFile.LOCAL.text()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(RawHttp caller) {
        try {
            caller.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Requests for keys whose caller did not wait for the answer. */
    private long left() {
        return metrics.find("http.server.requests").tags("uri", "/api/v1/api-keys", "status", "499").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private List<String> keys() {
        return local().get("/api/v1/api-keys").path("items.name");
    }

    private List<Integer> recorded(String operation) {
        return local().get("/api/v1/audit?from=" + began)
                .path("items.findAll { it.operation == '" + operation + "' }.status");
    }

    private Response trail() {
        return local().get("/api/v1/audit?from=" + began + "&candidate=" + candidate);
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
