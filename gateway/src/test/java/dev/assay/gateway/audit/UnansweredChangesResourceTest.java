package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
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

    private Response trail() {
        return local().get("/api/v1/audit?from=" + began + "&candidate=" + candidate);
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
