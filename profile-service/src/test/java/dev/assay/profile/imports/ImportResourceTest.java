package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static dev.assay.profile.imports.ImportCalls.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportResourceTest {

    @Test
    void answersWithTheJobAtItsAddress() {
        // When
        Response answer = post(line(freshExternalId(), "One."));

        // Then
        String id = answer.path("id");
        answer.then()
                .statusCode(202)
                .header("Location", equalTo(IMPORTS + "/" + id))
                .body("state", equalTo("queued"))
                .body("counts.lines", equalTo(1));
        caller().get(IMPORTS).then().statusCode(200).body("items.id", hasItem(id));
        caller().queryParam("limit", 1).get(IMPORTS).then().body("items", hasSize(1));
    }

    @Test
    void refusesABodyWithoutLines() {
        post("").then().statusCode(400);
        caller().contentType("application/json").body("[]").post(IMPORTS).then().statusCode(415);
        caller().get(IMPORTS + "/0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b").then().statusCode(404);
        caller().get(IMPORTS + "/no-id").then().statusCode(404);
    }

    @Test
    void makesOneJobOfARequestThatComesAgain() {
        // Given
        String lines = line(freshExternalId(), "Once.");
        String key = freshExternalId();
        Response first = keyed(key, lines);

        // When
        Response second = keyed(key, lines);

        // Then
        second.then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.<String>path("id")));
        keyed(key, lines + lines).then().statusCode(422);
        caller().queryParam("limit", 500)
                .get(IMPORTS)
                .then()
                .body("items.findAll { it.state == 'receiving' }", empty());
    }

    private static Response keyed(String key, String lines) {
        return caller().contentType("application/x-ndjson")
                .header("Idempotency-Key", key)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    @Test
    void tellsOfProgressUntilTheEnd() {
        // Given
        String lines = IntStream.range(0, 100)
                .mapToObj(n -> line(freshExternalId(), "x"))
                .collect(Collectors.joining());
        String job = post(lines).path("id");

        // When
        Response events = caller().header("Last-Event-ID", "7").get(IMPORTS + "/" + job + "/events");

        // Then
        events.then()
                .statusCode(200)
                .contentType("text/event-stream")
                .header("Cache-Control", "no-store")
                .body(containsString("event:progress"))
                .body(containsString("event:end"))
                .body(containsString("\"created\":100"))
                .body(not(containsString("event:end\nevent:progress")));
        caller().get(IMPORTS + "/" + job + "/events").then().body(containsString("event:end"));
        caller().get(IMPORTS + "/0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b/events")
                .then()
                .statusCode(404);
        assertTrue(events.asString().split("event:progress").length >= 2);
    }

    @Test
    void reachesTheListOfChanges() {
        // Given
        String sync = caller().get("/api/v1/candidates/changes?limit=500").path("sync");

        // When
        finished(line(freshExternalId(), "Seen.")).then().body("counts.created", equalTo(1));

        // Then
        String next = sync == null ? "/api/v1/candidates/changes" : sync;
        caller().urlEncodingEnabled(false).get(next).then().body("items.size()", greaterThanOrEqualTo(1));
    }
}
