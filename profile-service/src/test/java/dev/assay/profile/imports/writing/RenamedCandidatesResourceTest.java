package dev.assay.profile.imports.writing;

import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.finished;
import static dev.assay.profile.imports.ImportCalls.line;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.assay.profile.archive.Archives;
import dev.assay.profile.candidate.Api;
import dev.assay.profile.documents.ParserTestResource;
import dev.assay.profile.imports.ImportCalls;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom an import has made is known by what was sent, whatever another system calls them later. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class RenamedCandidatesResourceTest {

    private final String word = "known" + UUID.randomUUID().toString().replace("-", "");
    private final String name = freshExternalId();
    private final String unnamed = "{\"profile\": " + Api.profile("Called " + word) + "}\n";

    @Test
    void areNotAddedAgainByTheSameLine() {
        // Given
        finished(unnamed).then().body("counts.created", equalTo(1));
        rename();

        // When
        Response again = finished(unnamed);

        // Then
        again.then().body("counts.unchanged", equalTo(1)).body("counts.created", equalTo(0));
        Api.caller()
                .get(Api.CANDIDATES + "/" + only())
                .then()
                .body("version", equalTo(2))
                .body("externalId", equalTo(name));
    }

    @Test
    void areNotAddedAgainByTheSameFile() {
        // Given
        byte[] archive = Archives.of(Map.of(
                "ondrine.txt",
                ("Ondrine Velmark\n\nSummary\nCalled " + word + "\n\nWork\nEngineer, Lumen, Jan 2019 - Present\n")
                        .getBytes(StandardCharsets.UTF_8)));
        sent(archive).then().body("counts.created", equalTo(1));
        rename();

        // When
        Response again = sent(archive);

        // Then
        again.then().body("counts.unchanged", equalTo(1)).body("counts.created", equalTo(0));
        only();
    }

    @Test
    void areOnePersonByBothNames() {
        // Given
        finished(unnamed);
        rename();

        // When
        Response both = finished(line(name, "Now " + word) + unnamed);

        // Then
        both.then()
                .body("counts.updated", equalTo(1))
                .body("counts.repeated", equalTo(1))
                .body("counts.created", equalTo(0));
        Api.caller().get(Api.CANDIDATES + "/" + only()).then().body("profile.basics.summary", equalTo("Now " + word));
    }

    private static Response sent(byte[] archive) {
        return atRest(ImportCalls.caller()
                .contentType("application/zip")
                .body(archive)
                .post(IMPORTS)
                .path("id"));
    }

    private void rename() {
        Api.caller()
                .header("If-Match", "*")
                .body("{\"source\": \"ats\", \"externalId\": \"" + name + "\", "
                        + Api.envelope(word).substring(1))
                .put(Api.CANDIDATES + "/" + only())
                .then()
                .statusCode(200);
    }

    /** The one candidate of the word. */
    private String only() {
        Response found = Api.caller().body("{\"text\": \"" + word + "\"}").post(Api.CANDIDATES + "/search");
        found.then().body("items", hasSize(1));
        return found.path("items[0].candidate.id");
    }
}
