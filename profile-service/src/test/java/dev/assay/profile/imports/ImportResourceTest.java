package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static dev.assay.profile.imports.ImportCalls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.candidate.Api;
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
    void takesAllLinesButTheBadOne() {
        // Given
        String prefix = freshExternalId();
        String lines = IntStream.rangeClosed(1, 400)
                .mapToObj(n -> n == 123 ? "{\"profile\": {\"work\": {}}}\n" : line(prefix + "-" + n, "Line " + n))
                .collect(Collectors.joining());

        // When
        Response job = finished(lines);

        // Then
        job.then()
                .body("state", equalTo("done"))
                .body("counts.lines", equalTo(400))
                .body("counts.read", equalTo(400))
                .body("counts.created", equalTo(399))
                .body("counts.failed", equalTo(1))
                .body("rate", notNullValue())
                .body("endedAt", notNullValue());
        errors(job.path("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(123))
                .body("items[0].kind", equalTo("FAILED"))
                .body("items[0].pointer", equalTo("/profile/work"));
        Api.upsert(prefix + "-400", Api.envelope("Line 400"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

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
    void letsTheLastOfSeveralLinesCount() {
        // Given
        String twice = freshExternalId();
        String others = IntStream.range(0, 20)
                .mapToObj(n -> line(freshExternalId(), "x"))
                .collect(Collectors.joining());

        // When
        Response job = finished(line(twice, "First.") + line(twice, "Second.") + "\n" + others + line(twice, "Third."));

        // Then
        job.then()
                .body("counts.created", equalTo(21))
                .body("counts.updated", equalTo(0))
                .body("counts.repeated", equalTo(2))
                .body("counts.lines", equalTo(23))
                .body("counts.read", equalTo(23));
        errors(job.path("id"))
                .then()
                .body("items.line", contains(1, 2))
                .body("items.kind", contains("REPEATED", "REPEATED"))
                .body("items[1].detail", containsString("Line 24"));
        Api.upsert(twice, Api.envelope("Third.")).then().body("version", equalTo(2));
    }

    @Test
    void addsNobodyTwiceWhenTheFileComesAgain() {
        // Given
        String unnamed = "{\"profile\": " + Api.profile("Nobody named me " + freshExternalId()) + "}\n";
        String lines = line(freshExternalId(), "Named.") + unnamed;
        finished(lines).then().body("counts.created", equalTo(2));

        // When
        Response again = finished(lines);

        // Then
        again.then().body("counts.created", equalTo(0)).body("counts.unchanged", equalTo(2));
    }

    @Test
    void replacesAndTakesTagsAlong() {
        // Given
        String known = freshExternalId();
        Api.upsert(known, Api.envelope("Before."));

        // When
        Response job = finished("{\"source\": \"ats\", \"externalId\": \"" + known + "\", \"tags\": [\"b\", \"a\"], "
                + Api.envelope("After.").substring(1));

        // Then
        job.then().body("counts.updated", equalTo(1));
        Api.upsert(known, "{\"tags\": [\"a\", \"b\"], " + Api.envelope("After.").substring(1))
                .then()
                .body("version", equalTo(2))
                .body("tags", contains("a", "b"));
    }

    @Test
    void reportsALineThatIsTooLongAndGoesOn() {
        // When
        Response job = finished(line(freshExternalId(), "Before.")
                + line(freshExternalId(), "x".repeat(1024 * 1024))
                + line(freshExternalId(), "After."));

        // Then
        job.then().body("counts.created", equalTo(2)).body("counts.failed", equalTo(1));
        errors(job.path("id"))
                .then()
                .body("items.line", contains(2))
                .body("items[0].detail", containsString("longer than 1048576 bytes"));
    }

    @Test
    void reportsLinesBeyondTheBoundAndTakesThoseBefore() {
        // Given
        String one = line(freshExternalId(), "x");

        // When
        Response job = finished(one.repeat(505));

        // Then
        job.then()
                .body("counts.lines", equalTo(505))
                .body("counts.created", equalTo(1))
                .body("counts.repeated", equalTo(499))
                .body("counts.failed", equalTo(5));
        caller().queryParam("limit", 100)
                .get(IMPORTS + "/" + job.path("id") + "/errors")
                .then()
                .body("next", notNullValue());
        caller().get(IMPORTS + "/" + job.path("id") + "/errors.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("501,FAILED,,\"From this line on 5 lines"))
                .body(containsString("499,REPEATED,,"));
    }

    @Test
    void keepsNothingOfALineInItsReport() {
        // Given
        String secret = "zqxsecret";

        // When
        Response job = finished(secret + "\n{\"profile\": " + secret + "}\n{\"profile\": {\"work\": \"" + secret
                + "\"}, \"tags\": [\"" + secret + "\", \"" + secret + "\"]}\n{\"" + secret + "\": 1}\n");

        // Then
        job.then().body("counts.failed", equalTo(4));
        String errors = errors(job.path("id")).asString();
        assertFalse(errors.contains(secret), errors);
        errors(job.path("id")).then().body("items[0].detail", containsString("column"));
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
