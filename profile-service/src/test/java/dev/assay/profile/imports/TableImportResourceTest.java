package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.execute;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TableImportResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void waitsWithAGuessAndImportsByTheCorrectedMapping() {
        // Given
        String id = freshExternalId();
        Response job = post("\uFEFFID;First name;Surname;E-Mail;Skills;Hobby\r\n"
                + id + ";Ondrine;Velmark;o@example.org;\"Raft; Rust\";\"reads\r\nmuch\"\r\n"
                + ";;;;;\r\n"
                + id + "-2;Tavish;Orlend;;;;too many\r\n");
        job.then().statusCode(202).body("state", equalTo("awaiting-mapping")).body("counts.lines", equalTo(3));
        String path = IMPORTS + "/" + job.path("id");
        caller().get(path + "/mapping")
                .then()
                .statusCode(200)
                .body("mapping.separator", equalTo(";"))
                .body("mapping.columns[0].to", equalTo("/externalId"))
                .body("mapping.columns[2].to", equalTo("/profile/basics/name"))
                .body("mapping.columns[4].to", equalTo("/profile/skills/-/name"))
                .body("rows", hasSize(2))
                .body("rows[0].profile.basics.name", equalTo("Ondrine Velmark"))
                .body("rows[0].profile.skills.name", contains("Raft", "Rust"));
        String mapping = "{\"separator\": \";\", \"source\": \"ats\", \"columns\": ["
                + "{\"column\": \"ID\", \"to\": \"/externalId\"}, {\"column\": \"First name\", \"to\": \"/profile/basics/name\"},"
                + "{\"column\": \"Surname\", \"to\": \"/profile/basics/name\"}, {\"column\": \"E-Mail\"},"
                + "{\"column\": \"Skills\", \"to\": \"/tags/-\"}, {\"column\": \"Hobby\", \"to\": \"/profile/interests/0/name\"}]}";
        put(path, mapping)
                .then()
                .statusCode(200)
                .body("rows[0].tags", contains("Raft", "Rust"))
                .body("rows[0].externalId", equalTo(id));

        // When
        caller().post(path + "/start").then().statusCode(202);

        // Then
        atRest(job.path("id"))
                .then()
                .body("state", equalTo("done"))
                .body("counts.created", equalTo(1))
                .body("counts.failed", equalTo(1))
                .body("counts.lines", equalTo(2));
        errors(job.path("id")).then().body("items.line", contains(4));
        Api.caller()
                .get(Api.CANDIDATES + "?tag=Raft&limit=500")
                .then()
                .body(
                        "items.find { it.externalId == '" + id + "' }.profile.interests[0].name",
                        equalTo("reads\r\nmuch"));
        put(path, mapping).then().statusCode(409);
    }

    @Test
    void startsAnImportOnceHoweverOftenAsked() {
        // Given
        String job = post("Name\nOndrine " + freshExternalId() + "\n").path("id");
        caller().post(IMPORTS + "/" + job + "/start").then().statusCode(202);
        atRest(job);

        // When
        Response again = caller().post(IMPORTS + "/" + job + "/start");

        // Then
        again.then().statusCode(202).body("state", equalTo("done")).body("counts.created", equalTo(1));
    }

    @Test
    void startsNoImportThatWasCancelled() {
        // Given
        String job = post("Name\nOndrine\n").path("id");
        caller().post(IMPORTS + "/" + job + "/cancel").then().statusCode(200);

        // When
        Response start = caller().post(IMPORTS + "/" + job + "/start");

        // Then
        start.then().statusCode(409);
        atRest(job).then().body("state", equalTo("cancelled"));
    }

    @Test
    void saysWhatIsWrongWithAMapping() {
        // Given
        String path = IMPORTS + "/" + post("Name,Age\nOndrine,1\n").path("id");

        // When
        Response answer = put(
                path,
                "{\"separator\": \",\", \"columns\": [{\"column\": \"Nome\"}, {\"column\": \"Age\", \"to\": \"/version\"}]}");

        // Then
        answer.then().statusCode(400).body("errors.pointer", contains("/columns/0/column", "/columns/1/to"));
        put(path, "{\"separator\": \";\", \"columns\": []}").then().statusCode(400);
        caller().post(path + "/cancel").then().statusCode(200);
        post("only a heading\n").then().statusCode(400);
        post("\nName\nOndrine\n").then().statusCode(400).body("detail", startsWith("The table has no heading"));
        post(" ; ;\r\nOndrine;x;y\n").then().statusCode(400);
    }

    @Test
    void refusesTheRecordsThatBreakALimitOfTheirCandidates() {
        // Given
        String job = post("Name,Summary,Skills\n"
                        + "Ondrine," + "x".repeat(256 * 1024 + 1) + ",Raft\n"
                        + "Tavish,short," + "a;".repeat(100_000) + "\n"
                        + "Wrenna,half a\0text,Rust\n"
                        + "Maribeth,fine,Raft\n")
                .path("id");

        // When
        caller().post(IMPORTS + "/" + job + "/start").then().statusCode(202);

        // Then
        atRest(job).then().body("counts.created", equalTo(1)).body("counts.failed", equalTo(3));
        errors(job)
                .then()
                .body("items.line", contains(2, 3, 4))
                .body(
                        "items.pointer",
                        contains("/profile/basics/summary", "/profile/skills", "/profile/basics/summary"))
                .body("items[0].detail", equalTo("The text has more than 262144 characters."))
                .body("items[2].detail", equalTo("The text has a NUL character."));
    }

    @Test
    void takesAQuoteWithinACellForASign() {
        String path = IMPORTS + "/"
                + post("Name,Summary\nOndrine,27\" monitors\nTavish,\"two\nlines\"\nWrenna,24\" too\n")
                        .then()
                        .body("counts.lines", equalTo(3))
                        .extract()
                        .path("id");

        caller().get(path + "/mapping")
                .then()
                .body("rows.profile.basics.name", contains("Ondrine", "Tavish", "Wrenna"))
                .body("rows[0].profile.basics.summary", equalTo("27\" monitors"));
        caller().post(path + "/cancel").then().statusCode(200);
    }

    @Test
    void takesNoNumberOfALineForWhatNamesACandidate() {
        String path = IMPORTS + "/"
                + post("Number,Candidate no,Name\n1,c-1,Ondrine\n").path("id");

        caller().get(path + "/mapping")
                .then()
                .body("mapping.columns[0].to", nullValue())
                .body("mapping.columns[1].to", equalTo("/externalId"));
        caller().post(path + "/cancel").then().statusCode(200);
    }

    @Test
    void showsTheFirstFiveRecordsByTheirPlaces() {
        String path =
                IMPORTS + "/" + post("Name\nA\n\n\"B\nb\"\nC\nD\nE\nF\nG\n").path("id");

        caller().get(path + "/mapping").then().body("rows.line", contains(2, 4, 5, 6, 7));
        caller().post(path + "/cancel").then().statusCode(200);
    }

    @Test
    void showsNoLaterRecordsForTheFirstOnes() throws SQLException {
        String job = post("Name\nOndrine\n").path("id");
        caller().get(IMPORTS + "/" + job + "/mapping").then().statusCode(200);

        execute(database, "update import_chunk set first_line = 21 where import_id = cast(? as uuid)", job);

        caller().get(IMPORTS + "/" + job + "/mapping").then().statusCode(404);
        caller().post(IMPORTS + "/" + job + "/cancel").then().statusCode(200);
    }

    @Test
    void saysWhyAnImportHasNoMapping() throws SQLException {
        // Given
        String cancelled = post("Name\nOndrine\n").path("id");
        execute(database, "update import_job set state = 'CANCELLED' where id = cast(? as uuid)", cancelled);
        String lines = finished(line(freshExternalId(), "No table.")).path("id");

        for (String job : new String[] {cancelled, lines}) {
            // When
            Response answer = caller().get(IMPORTS + "/" + job + "/mapping");

            // Then
            answer.then().statusCode(409).body("detail", endsWith("only for one that is awaiting-mapping."));
        }
        caller().get(IMPORTS + "/" + UUID.randomUUID() + "/mapping").then().statusCode(404);
    }

    private static Response post(String table) {
        return caller().contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    private static Response put(String path, String mapping) {
        return caller().contentType("application/json").body(mapping).put(path + "/mapping");
    }
}
