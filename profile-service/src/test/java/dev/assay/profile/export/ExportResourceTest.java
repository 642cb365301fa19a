package dev.assay.profile.export;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ExportResourceTest {

    @Inject
    AgroalDataSource database;

    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String EXPORTS = "/api/v1/exports/candidates";
    private static final String PROFILE =
            "{\"basics\": {\"name\": \"=Ondrine, Velmark\", \"summary\": \"two\\nlines \\u2028 é\"}, \"x\": 1.10}";

    @Test
    void exportsLinesThatTheUpsertTakesBackEqual() throws IOException {
        // Given
        String tag = "x" + UUID.randomUUID();
        String address = CANDIDATES + "/external/" + tag + "/{id}";
        String body = "{\"tags\": [\"" + tag + "\", \"b\"], \"profile\": " + PROFILE + "}";
        Response before = caller().body(body).put(address, "a/b c");
        Response export = caller().queryParam("tag", tag).get(EXPORTS + ".ndjson");
        caller().header("If-Match", "*")
                .delete(CANDIDATES + "/" + before.path("id"))
                .then()
                .statusCode(204);
        String line = export.asString().strip();

        // When
        Response again = caller().body(line)
                .put(address, EXACT.readTree(line).path("externalId").asText());

        // Then
        export.then().statusCode(200).contentType("application/x-ndjson").header("Cache-Control", "no-store");
        assertEquals(1, export.asString().lines().count());
        again.then().statusCode(201);
        for (String member : List.of("profile", "tags", "source", "externalId")) {
            assertEquals(
                    EXACT.readTree(before.asString()).path(member),
                    EXACT.readTree(again.asString()).path(member));
        }
    }

    @Test
    void exportsMoreThanAPageOnceEach() throws IOException {
        // Given
        String tag = "x" + UUID.randomUUID();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 230; i++) {
            made.add("n" + i);
            caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": {\"basics\": {\"name\": \"n" + i + "\"}}}")
                    .post(CANDIDATES)
                    .then()
                    .statusCode(201);
        }

        // When
        List<String> lines = caller().queryParam("tag", tag)
                .get(EXPORTS + ".ndjson")
                .asString()
                .lines()
                .toList();

        // Then
        Set<String> names = new HashSet<>();
        for (String line : lines) {
            JsonNode candidate = EXACT.readTree(line);
            assertTrue(names.add(candidate.at("/profile/basics/name").asText()), "twice: " + line);
        }
        assertEquals(made, names);
    }

    @Test
    void exportsATableWithoutFormulas() {
        // Given
        String tag = "x" + UUID.randomUUID();
        String id = caller().body("{\"tags\": [\"" + tag + "\", \"@b\"], \"profile\": " + PROFILE + "}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        Response table = caller().queryParam("tag", tag).get(EXPORTS + ".csv");

        // Then
        table.then().statusCode(200).contentType("text/csv");
        String[] rows = table.asString().split("\r\n");
        assertEquals("id,version,source,externalId,name,label,email,tags,createdAt,updatedAt", rows[0]);
        assertTrue(rows[1].startsWith(id + ",1,,,\"'=Ondrine, Velmark\",,,'@b; " + tag + ","), rows[1]);
        assertEquals(2, rows.length);
    }

    @Test
    void exportsAProfileThatTodayWouldBeTooLong() throws SQLException {
        // Given
        String tag = "x" + UUID.randomUUID();
        String id = caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": {}}")
                .post(CANDIDATES)
                .path("id");
        String taken = "{\"basics\": {\"name\": \"Ondrine\", \"summary\": \"" + "x".repeat(300_000) + "\"}}";
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update candidate set profile = ? where id = cast(? as uuid)")) {
            update.setString(1, taken);
            update.setString(2, id);
            update.executeUpdate();
        }

        // When
        Response table = caller().queryParam("tag", tag).get(EXPORTS + ".csv");

        // Then
        table.then().statusCode(200);
        assertTrue(table.asString().contains(id + ",1,,,Ondrine,"), table.asString());
    }

    @Test
    void takesOneTagAtMost() {
        caller().queryParam("tag", "a", "b").get(EXPORTS + ".ndjson").then().statusCode(400);
        caller().queryParam("tag", "a", "b").get(EXPORTS + ".csv").then().statusCode(400);
    }

    @Test
    void exportsNothingOfAnEmptyPool() {
        // When
        Response lines = caller().queryParam("tag", "nobody has this").get(EXPORTS + ".ndjson");
        Response unknown = caller().queryParam("name", "x").get(EXPORTS + ".ndjson");

        // Then
        lines.then().statusCode(200);
        assertEquals("", lines.asString());
        unknown.then().statusCode(400);
    }
}
