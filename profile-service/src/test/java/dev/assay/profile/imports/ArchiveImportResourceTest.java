package dev.assay.profile.imports;

import static dev.assay.profile.imports.ArchiveCalls.only;
import static dev.assay.profile.imports.ArchiveCalls.post;
import static dev.assay.profile.imports.ArchiveCalls.resume;
import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.atRest;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.errors;
import static dev.assay.profile.imports.ImportCalls.execute;
import static dev.assay.profile.imports.ImportCalls.pause;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.archive.ArchiveEntry;
import dev.assay.profile.archive.Archives;
import dev.assay.profile.archive.Archives.Field;
import dev.assay.profile.candidate.Api;
import dev.assay.profile.documents.ParserTestResource;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class ArchiveImportResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void makesACandidateOfEachDocumentAndAddsNothingTheSecondTime() throws Exception {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", new byte[0]);
        files.put("pool/new/ondrine.txt", resume("Ondrine"));
        files.put("pool/tavish.txt", resume("Tavish"));
        byte[] archive = Archives.of(files);

        // When
        Response job = atRest(post(archive).then().statusCode(202).extract().path("id"));

        // Then
        job.then()
                .body("state", equalTo("done"))
                .body("mediaType", equalTo("application/zip"))
                .body("counts.lines", equalTo(2))
                .body("counts.created", equalTo(2));
        String candidate = only(files.get("pool/new/ondrine.txt"));
        Response documents = caller().get(Api.CANDIDATES + "/" + candidate + "/documents");
        documents.then().body("items.fileName", contains("ondrine.txt")).body("items[0].candidateVersion", equalTo(1));
        assertArrayEquals(
                files.get("pool/new/ondrine.txt"),
                caller().get(Api.CANDIDATES + "/" + candidate + "/documents/" + documents.path("items[0].id"))
                        .asByteArray());
        atRest(post(archive).path("id"))
                .then()
                .body("counts.unchanged", equalTo(2))
                .body("counts.created", equalTo(0));
        Api.caller().get(Api.CANDIDATES + "/" + candidate).then().body("version", equalTo(1));
        assertEquals(0, count("import_piece"));
    }

    @Test
    void reportsEachFileThatCannotBeTakenByNameAndReason() {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("link.txt", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        files.put("locked.txt", resume("Locked"));
        files.put("in/more.zip", Archives.named("a.txt"));
        files.put("../up.txt", resume("Up"));
        files.put("bomb.txt", new byte[4 << 20]);
        files.put("table.csv", resume("Table"));
        files.put("wrong.pdf", resume("Wrong"));
        files.put("liar.txt", resume("Liar"));
        files.put("fine.txt", resume("Fine"));
        byte[] archive = Archives.of(files);
        Archives.patch(archive, "link.txt", Field.MODE, 0xA1FF);
        Archives.patch(archive, "locked.txt", Field.FLAGS, 1);
        Archives.patch(archive, "liar.txt", Field.SIZE, 10);

        // When
        Response job = atRest(post(archive).path("id"));

        // Then
        job.then().body("counts.failed", equalTo(8)).body("counts.created", equalTo(1));
        errors(job.path("id"))
                .then()
                .body("items.line", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body(
                        "items.file",
                        contains(
                                "link.txt",
                                "locked.txt",
                                "in/more.zip",
                                "../up.txt",
                                "bomb.txt",
                                "table.csv",
                                "wrong.pdf",
                                "liar.txt"))
                .body(
                        "items.detail",
                        contains(
                                containsString("link"),
                                containsString("encrypted"),
                                containsString("archive inside an archive"),
                                containsString("outside"),
                                containsString("1:120"),
                                containsString("Files with this extension"),
                                containsString("the bytes say"),
                                containsString("more bytes")));
        caller().get(IMPORTS + "/" + job.path("id") + "/errors.csv")
                .then()
                .body(containsString("candidateId,file"))
                .body(containsString("bomb.txt"));
    }

    @Test
    void countsADocumentOnceThatIsThereTwice() {
        byte[] text = resume("Twice");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", text);
        files.put("b.txt", text);

        Response job = atRest(post(Archives.of(files)).path("id"));

        job.then().body("counts.created", equalTo(1)).body("counts.repeated", equalTo(1));
        errors(job.path("id")).then().body("items[0]", not(hasEntry("file", "a.txt")));
    }

    @Test
    void refusesWhatIsNoFolderOfDocuments() throws Exception {
        refuse("not a ZIP archive", resume("Text"));
        refuse("no file in the archive", Archives.named(".DS_Store"));
        refuse("POST /api/v1/documents", Archives.named("Profile.csv", "Positions.csv"));
        refuse(
                "at most 30 files; this one has 31",
                Archives.named(IntStream.range(0, 31).mapToObj(n -> n + ".txt").toArray(String[]::new)));
        awaitNothingLeft();
    }

    /** Deleted when its sender has been told. */
    private void awaitNothingLeft() throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (count("import_piece") > 0 || count("import_job where state = 'RECEIVING'") > 0) {
            assertTrue(System.nanoTime() < end, "what was refused is still there");
            pause();
        }
    }

    @Test
    void goesOnWithAnArchiveThatItsProcessHasLeft() throws Exception {
        // Given
        UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("done.txt", resume("Done"));
        files.put("left.txt", resume("Left"));
        byte[] archive = Archives.of(files);
        ArchiveEntry left = Archives.entries(archive).get(1);

        // When
        execute(
                database,
                "insert into import_job (id, state, media_type, lines, created, created_at, started_at, touched_at, lessee, leased_until)"
                        + " values (?, 'RUNNING', 'application/zip', 2, 1, now(), now(), now(), 42, now() + interval '1 second')",
                job);
        execute(database, "insert into import_piece (import_id, start, body) values (?, 0, ?)", job, archive);
        execute(
                database,
                "insert into import_chunk (import_id, first_line, body) values (?, 2, ?)",
                job,
                left.json().getBytes(StandardCharsets.UTF_8));

        // Then
        atRest(job.toString()).then().body("state", equalTo("done")).body("counts.created", equalTo(2));
        only(files.get("left.txt"));
    }

    private static void refuse(String why, byte[] body) {
        post(body).then().statusCode(400).body("detail", containsString(why));
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
