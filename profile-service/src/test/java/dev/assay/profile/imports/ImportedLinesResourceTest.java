package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.assay.profile.candidate.Api;
import dev.assay.profile.merging.Merges;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of the lines. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportedLinesResourceTest {

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
    void refusesLinesOfTheMerged() {
        // Given
        String merged = freshExternalId();
        String part = Api.upsert(merged, Api.envelope("A part.")).path("id");
        String survivor = Api.createdId("Goes on.");
        Merges.merged(survivor, part);

        // When
        Response job = finished(line(merged, "Changed.") + line(freshExternalId(), "Another."));

        // Then
        job.then().body("counts.failed", equalTo(1)).body("counts.created", equalTo(1));
        errors(job.path("id"))
                .then()
                .body("items.line", contains(1))
                .body("items[0].detail", containsString("merged into " + survivor));
    }
}
