package dev.assay.profile.imports.report;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What is said of lines that were not taken. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ImportErrorsResourceTest {

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
}
