package dev.assay.profile.documents.kept;

import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.create;
import static dev.assay.profile.documents.Uploads.of;
import static dev.assay.profile.documents.Uploads.pdf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.documents.ParserTestResource;
import dev.assay.profile.documents.file.Upload;
import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Originals that their callers do not take. The room is for two of the largest and a little more. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class SlowDownloadsResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SMALL_WINDOW = 4096;
    private static final String BEGINNING = "HTTP/1.1 200 OK";

    @Inject
    AgroalDataSource database;

    @Test
    void holdsNoMoreOriginalsThanItHasRoomFor() throws IOException, SQLException {
        // Given
        String address = addressOfALargeOne();
        List<Socket> slow = List.of(slow(address), slow(address));

        // When
        Response refused = caller().get(address);

        // Then
        refused.then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:assay:problem:unavailable"));
        create(new byte[Upload.MOST_BYTES], "cv.txt").then().statusCode(503);
        for (Socket each : slow) {
            each.close();
        }
        assertEquals(Upload.MOST_BYTES, taken(address).asByteArray().length);
    }

    @Test
    void keepsNoPlaceForAnswersWithoutABody() throws IOException, SQLException {
        // Given
        String address = addressOfALargeOne();
        for (int i = 0; i < 3; i++) {
            caller().head(address).then().statusCode(200);
        }

        // When
        Response answer = caller().get(address);

        // Then
        answer.then().statusCode(200);
    }

    /** Once there is room. */
    private static Response taken(String address) {
        Instant end = Instant.now().plus(PATIENCE);
        Response seen = caller().get(address);
        while (seen.statusCode() == 503 && Instant.now().isBefore(end)) {
            seen = caller().get(address);
        }
        return seen;
    }

    /** A call whose caller reads only how the answer begins. */
    private static Socket slow(String address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_WINDOW);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        String head = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + TestTokens.fromGateway("profile-service") + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        byte[] begun = socket.getInputStream().readNBytes(BEGINNING.length());
        assertEquals(BEGINNING, new String(begun, StandardCharsets.US_ASCII));
        return socket;
    }

    private String addressOfALargeOne() throws SQLException {
        Response made = create(pdf(), "cv.pdf");
        String id = made.path("document.id");
        grow(
                "update document_content set content = ? where sha256 = (select sha256 from document where id = cast(? as uuid))"
                        + " and candidate_id = (select candidate_id from document where id = cast(? as uuid))",
                new byte[Upload.MOST_BYTES],
                id,
                id);
        grow("update document set size_bytes = ? where id = cast(? as uuid)", Upload.MOST_BYTES, id);
        return of(made.path("candidate.id")) + "/" + id;
    }

    private void grow(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
