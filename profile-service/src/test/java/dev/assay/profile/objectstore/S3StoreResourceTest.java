package dev.assay.profile.objectstore;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.documents.ParserTestResource;
import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
@WithTestResource(S3TestResource.class)
class S3StoreResourceTest {

    private static final String CANDIDATES = "/api/v1/candidates/";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    S3Server server;
    S3Client client;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void bringBack() throws IOException {
        server.start();
    }

    @Test
    void keepsAnOriginalInTheBucketOnceAndDeletesItWithItsCandidate() throws Exception {
        // Given
        byte[] resume = resume();
        Response created = send(resume);
        String id = created.then().statusCode(201).extract().path("candidate.id");
        String document = CANDIDATES + id + "/documents/" + created.path("document.id");
        assertEquals(List.of("documents/" + id + "/" + created.path("document.sha256")), objects(id));
        assertEquals(0, count("document_content where candidate_id = '" + id + "'"));
        assertArrayEquals(resume, caller().get(document).asByteArray());
        caller().contentType("text/plain")
                .header("If-Match", "\"1\"")
                .body(resume)
                .post(CANDIDATES + id + "/documents")
                .then()
                .statusCode(201);
        assertEquals(1, objects(id).size());

        // When
        caller().header("If-Match", "*").delete(CANDIDATES + id).then().statusCode(204);

        // Then
        eventually(0, () -> objects(id).size());
        eventually(0, () -> count("document_leftover"));
    }

    @Test
    void deletesLaterWhatCannotBeDeletedAndKeepsNothingMeanwhile() throws Exception {
        // Given
        String id = send(resume()).then().statusCode(201).extract().path("candidate.id");
        long candidates = count("candidate");

        // When
        server.stop();
        caller().header("If-Match", "*").delete(CANDIDATES + id).then().statusCode(204);
        send(resume()).then().statusCode(503).header("Retry-After", equalTo("5"));

        // Then
        eventually(1, () -> count("document_leftover where attempts > 0"));
        assertEquals(candidates - 1, count("candidate"));
        server.start();
        assertEquals(1, objects(id).size());
        execute("update document_leftover set due_at = now()");
        eventually(0, () -> objects(id).size());
    }

    @Test
    void findsAndDeletesObjectsOfTransactionsThatCameToNothing() {
        String id = UUID.randomUUID().toString();
        String kept = send(resume()).then().statusCode(201).extract().path("candidate.id");

        client.putObject(
                put -> put.bucket(S3Server.BUCKET).key("documents/" + id + "/" + "ab".repeat(32)),
                RequestBody.fromString("left"));

        eventually(0, () -> objects(id).size());
        assertEquals(1, objects(kept).size());
    }

    @Test
    void readsWhatWasKeptInTheDatabaseBefore() throws Exception {
        // Given
        byte[] resume = resume();
        Response created = send(resume);
        String id = created.path("candidate.id");
        client.deleteObject(delete ->
                delete.bucket(S3Server.BUCKET).key("documents/" + id + "/" + created.path("document.sha256")));

        // When
        execute("insert into document_content select candidate_id, sha256, convert_to('"
                + new String(resume, StandardCharsets.UTF_8) + "', 'UTF8') from document where candidate_id = '" + id
                + "'");

        // Then
        assertArrayEquals(
                resume,
                caller().get(CANDIDATES + id + "/documents/" + created.path("document.id"))
                        .asByteArray());
    }

    @Test
    void neverGivesOutOtherBytesThanWerePut() {
        Response created = send(resume());
        String id = created.path("candidate.id");

        client.putObject(
                put -> put.bucket(S3Server.BUCKET).key("documents/" + id + "/" + created.path("document.sha256")),
                RequestBody.fromString("something else"));

        caller().get(CANDIDATES + id + "/documents/" + created.path("document.id"))
                .then()
                .statusCode(503);
    }

    private static Response send(byte[] resume) {
        return caller().contentType("text/plain").body(resume).post("/api/v1/documents");
    }

    private static byte[] resume() {
        return ("Ondrine Velmark\nondrine@lumen.example\n\nWork\nEngineer, Lumen, Jan 2019 - Present\n- Built store "
                        + UUID.randomUUID() + ".\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"));
    }

    private List<String> objects(String candidate) {
        return client
                .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix("documents/" + candidate))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    private static void eventually(long wanted, LongSupplier seen) {
        Instant end = Instant.now().plus(PATIENCE);
        while (seen.getAsLong() != wanted) {
            assertTrue(Instant.now().isBefore(end), "still " + seen.getAsLong());
            S3Server.pause();
        }
    }

    private long count(String from) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from " + from);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
