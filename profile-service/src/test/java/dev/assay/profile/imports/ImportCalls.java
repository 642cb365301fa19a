package dev.assay.profile.imports;

import static dev.assay.profile.candidate.Api.profile;
import static io.restassured.RestAssured.given;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;

/** The calls that the tests of imports make. */
public final class ImportCalls {

    public static final String IMPORTS = "/api/v1/imports";

    private static final Set<String> AT_REST = Set.of("done", "cancelled", "reverted");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private ImportCalls() {}

    public static RequestSpecification caller() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"));
    }

    public static Response post(String lines) {
        return caller().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    /** A line about the candidate with this external id. */
    public static String line(String externalId, String summary) {
        return "{\"source\": \"ats\", \"externalId\": \"" + externalId + "\", \"profile\": " + profile(summary) + "}\n";
    }

    /** The job at its end. */
    public static Response finished(String lines) {
        return atRest(post(lines).then().statusCode(202).extract().path("id"));
    }

    public static Response atRest(String job) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Response seen = caller().get(IMPORTS + "/" + job);
            if (AT_REST.contains(seen.<String>path("state"))) {
                return seen;
            }
            pause();
        }
        throw new AssertionError(
                "not at rest: " + caller().get(IMPORTS + "/" + job).asString());
    }

    public static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public static Response errors(String job) {
        return caller().queryParam("limit", 500).get(IMPORTS + "/" + job + "/errors");
    }

    /** The candidate with this external id of the tests' system. */
    public static Response candidate(String externalId) {
        String id = Api.caller()
                .body("{\"source\": \"ats\", \"text\": \"" + externalId + "\"}")
                .post(Api.CANDIDATES + "/search")
                .path("items[0].candidate.id");
        return id == null ? null : Api.caller().get(Api.CANDIDATES + "/" + id);
    }

    /** What no call does: a job as a process has left it. */
    public static void execute(DataSource database, String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
