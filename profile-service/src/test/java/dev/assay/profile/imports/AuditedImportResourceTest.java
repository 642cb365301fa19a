package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.execute;
import static dev.assay.profile.imports.ImportCalls.line;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.candidate.Api;
import dev.assay.profile.events.ToldEvents;
import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the audit trail is told of a job. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AuditedImportResourceTest {

    @Inject
    AgroalDataSource database;

    private final String created = freshExternalId();
    private final String changed = freshExternalId();
    private String head;

    @BeforeEach
    void passOverEarlierEvents() {
        head = ToldEvents.head();
    }

    @Test
    void tellsWhomAnImportChangedAndWhoAskedForIt() {
        // Given
        String same = freshExternalId();
        Api.upsert(changed, Api.envelope("Before."));
        Api.upsert(same, Api.envelope("Same."));

        // When
        String job = imported("sent-in", line(created, "New.") + line(changed, "After.") + line(same, "Same."));

        // Then
        Map<String, Object> told = told(1, job).get(0);
        assertEquals("createImport", told.get("operation"));
        assertEquals("api-key:ats", told.get("caller"));
        assertEquals("Zoë Quillon", told.get("onBehalfOf"));
        assertEquals("sent-in", told.get("requestId"));
        assertEquals(List.of(id(created, "New."), id(changed, "After.")), told.get("candidates"));
        assertEquals(List.of(1, 2), told.get("versions"));
    }

    @Test
    void tellsWhomARevertErasedAndSetBackAndWhoAskedForThat() throws Exception {
        // Given
        Api.upsert(changed, Api.envelope("Before."));
        String job = imported("sent-in", line(created, "New.") + line(changed, "After."));
        List<String> erasedAndRestored = List.of(id(created, "New."), id(changed, "After."));

        // When
        as("api-key:officer", "taken-back").post(IMPORTS + "/" + job + "/revert");
        atRest(job);

        // Then
        List<Map<String, Object>> told = told(3, job).subList(1, 3);
        for (Map<String, Object> each : told) {
            assertEquals("revertImport", each.get("operation"));
            assertEquals("api-key:officer", each.get("caller"));
            assertEquals("taken-back", each.get("requestId"));
        }
        assertEquals(
                erasedAndRestored,
                told.stream()
                        .flatMap(each -> ((List<?>) each.get("candidates")).stream())
                        .toList());
        assertEquals(Arrays.asList(List.of(3)), List.of(told.get(1).get("versions")));
        assertEquals(Arrays.asList((Object) null), told.get(0).get("versions"));
        Path example = Path.of("..", "contracts", "internal", "import-changed.json");
        assertEquals(
                new ObjectMapper()
                        .readValue(Files.readString(example), Map.class)
                        .keySet(),
                told.get(0).keySet());
    }

    @Test
    void namesWhoStartedATable() {
        // Given
        Response sent = as("api-key:ats", "sent-in")
                .contentType("text/csv")
                .body(("ID;Name\n" + created + ";Ondrine Velmark\n").getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        String job = sent.then().statusCode(202).extract().path("id");

        // When
        as("api-key:officer", "started").post(IMPORTS + "/" + job + "/start");
        atRest(job);

        // Then
        Map<String, Object> told = told(1, job).get(0);
        assertEquals("startImport", told.get("operation"));
        assertEquals("api-key:officer", told.get("caller"));
        assertEquals("started", told.get("requestId"));
    }

    /** As it is while an instance of the build before still takes imports. */
    @Test
    void carriesOutWhatTheBuildBeforeWasAsked() throws Exception {
        // Given
        String job = imported("sent-in", line(created, "New."));
        execute(database, "update import_job set state = 'QUEUED', asked = null where id = cast(? as uuid)", job);
        execute(
                database,
                "insert into import_chunk (import_id, first_line, body) values (cast(? as uuid), 2, convert_to(?, 'UTF8'))",
                job,
                line(changed, "Later."));

        // When
        Response rested = atRest(job);

        // Then
        assertEquals(2, rested.<Integer>path("counts.created"));
        assertEquals(1, told(1, job).size());
    }

    private String imported(String request, String lines) {
        Response accepted = as("api-key:ats", request)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        String job = accepted.then().statusCode(202).extract().path("id");
        atRest(job);
        return job;
    }

    private static RequestSpecification as(String caller, String request) {
        return given().header("Authorization", TestTokens.fromGateway("profile-service", caller))
                .header("X-Request-Id", request)
                // As the client sends UTF-8: a character of each byte.
                .header(
                        "On-Behalf-Of",
                        new String("Zoë Quillon".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Of whom has this content already. */
    private static String id(String externalId, String summary) {
        return Api.upsert(externalId, Api.envelope(summary)).path("id");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> told(int number, String job) {
        return ToldEvents.await(number, head, "import.changed", job).stream()
                .map(event -> (Map<String, Object>) event.get("data"))
                .toList();
    }
}
