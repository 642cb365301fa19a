package dev.assay.profile.candidate;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CandidatePatchResourceTest {

    @Inject
    AgroalDataSource database;

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void changesWhatThePatchNamesAndNothingElse() {
        // Given
        String id = caller().body(
                        "{\"tags\": [\"a\"], \"profile\": {\"basics\": {\"name\": \"Ondrine Velmark\", \"label\": \"Engineer\"},"
                                + " \"skills\": [{\"name\": \"Raft\"}], \"x\": 0.10}}")
                .post(CANDIDATES)
                .path("id");

        // When
        Response patched = patch(
                id, "\"1\"", "{\"profile\": {\"basics\": {\"label\": null, \"summary\": \"New.\"}, \"skills\": []}}");

        // Then
        patched.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("tags", contains("a"))
                .body("profile.basics.name", equalTo("Ondrine Velmark"))
                .body("profile.basics.summary", equalTo("New."))
                .body("profile.basics", not(hasKey("label")))
                .body("profile.skills.size()", equalTo(0));
        assertEquals(patched.asString(), caller().get(CANDIDATES + "/" + id).asString());
    }

    @Test
    void needsTheVersionThatItChanges() {
        // Given
        String id = createdId("First.");
        String body = "{\"tags\": [\"x\"]}";

        // When
        Response unguarded = caller().contentType(MERGE_PATCH).body(body).patch(CANDIDATES + "/" + id);
        Response stale = patch(id, "\"7\"", body);

        // Then
        unguarded.then().statusCode(428);
        stale.then().statusCode(412);
        caller().get(CANDIDATES + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void keepsTheVersionWhereNothingChanges() {
        // Given
        String id = createdId("Same.");

        // When
        Response answer = patch(id, "\"1\"", "{\"profile\": {\"basics\": {\"summary\": \"Same.\", \"none\": null}}}");

        // Then
        answer.then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void givesAndTakesAnExternalId() {
        // Given
        String id = createdId("Named.");
        String externalId = freshExternalId();

        // When
        Response named = patch(id, "*", "{\"source\": \"ats\", \"externalId\": \"" + externalId + "\"}");
        Response half = patch(id, "*", "{\"source\": null}");
        Response unnamed = patch(id, "*", "{\"source\": null, \"externalId\": null}");

        // Then
        named.then().statusCode(200).body("externalId", equalTo(externalId));
        half.then().statusCode(400).body("errors.pointer", contains("/source"));
        unnamed.then().statusCode(200).body("$", not(hasKey("source"))).body("$", not(hasKey("externalId")));
    }

    @Test
    void refusesAnExternalIdThatIsTaken() {
        // Given
        String taken = freshExternalId();
        Api.upsert(taken, Api.envelope("Owner.")).then().statusCode(201);

        // When
        Response answer = patch(createdId("Other."), "*", "{\"source\": \"ats\", \"externalId\": \"" + taken + "\"}");

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:assay:problem:external-id-taken"));
    }

    @Test
    void refusesWhatACandidateCannotBecome() {
        // Given
        String id = createdId("Stays.");
        String[][] patches = {
            {"{\"score\": 99}", "/score"},
            {"{\"version\": null}", "/version"},
            {"{\"profile\": null}", "/profile"},
            {"{\"profile\": []}", "/profile"},
            {"{\"profile\": {\"work\": {}}}", "/profile/work"},
            {"{\"tags\": [7]}", "/tags"},
            {"{\"tags\": [\"a\", \"a\"]}", "/tags/1"},
            {"{\"externalId\": {\"a\": 1}}", "/externalId"},
            {"[]", ""},
        };

        for (String[] patch : patches) {
            // When
            Response answer = patch(id, "*", patch[0]);

            // Then
            answer.then().statusCode(400).body("errors.pointer", contains(patch[1]));
        }
        caller().get(CANDIDATES + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void takesMergePatchesOnly() {
        // Given
        String id = createdId("Stays.");

        // When
        Response answer = caller().header("If-Match", "*").body("{}").patch(CANDIDATES + "/" + id);

        // Then
        answer.then().statusCode(415);
    }

    @Test
    void letsNoProfileGrowBeyondADocument() {
        // Given
        String id = createdId("Grows.");
        String part = "x".repeat(250_000);
        for (String name : new String[] {"a", "b", "c", "d"}) {
            patch(id, "*", "{\"profile\": {\"" + name + "\": \"" + part + "\"}}")
                    .then()
                    .statusCode(200);
        }

        // When
        Response answer = patch(id, "*", "{\"profile\": {\"e\": \"" + part + "\"}}");

        // Then
        answer.then().statusCode(413);
        caller().header("If-Match", "*").delete(CANDIDATES + "/" + id).then().statusCode(204);
    }

    @Test
    void shortensATextThatAnEarlierReleaseTook() throws SQLException {
        // Given
        String id = createdId("Soon longer.");
        hasSummary(id, "x".repeat(300_000));
        patch(id, "*", "{\"tags\": [\"a\"]}").then().statusCode(400);

        // When
        Response answer = patch(id, "*", "{\"profile\": {\"basics\": {\"summary\": \"Short.\"}}}");

        // Then
        answer.then().statusCode(200).body("profile.basics.summary", equalTo("Short."));
    }

    private void hasSummary(String id, String summary) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update candidate set profile = ? where id = cast(? as uuid)")) {
            update.setString(1, Api.profile(summary));
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    private static Response patch(String id, String version, String body) {
        return caller().contentType(MERGE_PATCH)
                .header("If-Match", version)
                .body(body)
                .patch(CANDIDATES + "/" + id);
    }
}
