package dev.assay.profile.imports.revert;

import static dev.assay.profile.imports.ArchiveCalls.only;
import static dev.assay.profile.imports.ArchiveCalls.post;
import static dev.assay.profile.imports.ArchiveCalls.resume;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.archive.Archives;
import dev.assay.profile.candidate.Api;
import dev.assay.profile.documents.ParserTestResource;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class ArchiveRevertResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void canBeTakenBackWithItsDocuments() throws Exception {
        Map<String, byte[]> files = Map.of("gone.txt", resume("Gone"));
        String job = atRest(post(Archives.of(files)).path("id")).path("id");
        String candidate = only(files.get("gone.txt"));

        caller().post(IMPORTS + "/" + job + "/revert").then().statusCode(202);

        atRest(job).then().body("state", equalTo("reverted")).body("counts.reverted", equalTo(1));
        Api.caller().get(Api.CANDIDATES + "/" + candidate).then().statusCode(404);
        assertEquals(0, count("document where candidate_id = '" + candidate + "'"));
    }

    @Test
    void keepsWhomADocumentWasSentForSince() {
        // Given
        Map<String, byte[]> files = Map.of("gone.txt", resume("Gone"), "kept.txt", resume("Kept"));
        String job = atRest(post(Archives.of(files)).path("id")).path("id");
        String gone = only(files.get("gone.txt"));
        String kept = only(files.get("kept.txt"));
        caller().contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"signed.pdf\"")
                .header("If-Match", "\"1\"")
                .body("%PDF-1.7\n1 0 obj << /Type /Catalog >>".getBytes(StandardCharsets.US_ASCII))
                .post(Api.CANDIDATES + "/" + kept + "/documents")
                .then()
                .statusCode(422);

        // When
        caller().post(IMPORTS + "/" + job + "/revert").then().statusCode(202);

        // Then
        atRest(job).then().body("counts.reverted", equalTo(1)).body("counts.kept", equalTo(1));
        errors(job)
                .then()
                .body("items.candidateId", contains(kept))
                .body("items[0].detail", containsString("document was sent"));
        Api.caller().get(Api.CANDIDATES + "/" + gone).then().statusCode(404);
        caller().get(Api.CANDIDATES + "/" + kept + "/documents").then().body("items", hasSize(2));
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from " + from);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
