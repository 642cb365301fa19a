package dev.assay.profile.history;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.create;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class VersionResourceTest {

    @Inject
    AgroalDataSource connections;

    @Test
    void listsWhatChangedNewestFirst() {
        // Given
        String id = createdId("One.");
        replace(id, envelope("Two."));
        replace(
                id,
                "{\"tags\": [\"b\", \"a\"], \"profile\": {\"basics\": {\"name\": \"Ondrine Velmark\", \"summary\": \"Two.\"}}}");

        // When
        Response page = caller().get(versions(id));

        // Then
        page.then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items[0].tags", contains("a", "b"))
                .body("items[0].changed", contains("tags"))
                .body("items[1].changed", contains("profile"))
                .body("items[2].changed", empty())
                .body("$", not(hasKey("next")));
    }

    @Test
    void pagesWithoutSkipOrRepeatWhileVersionsAreMade() {
        // Given
        String id = createdId("v1");
        for (int version = 2; version <= 5; version++) {
            replace(id, envelope("v" + version));
        }
        List<Integer> seen = new ArrayList<>();

        // When
        String next = versions(id) + "?limit=2";
        while (next != null) {
            Response page = caller().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.version"));
            next = page.path("next");
            replace(id, envelope("again"));
        }

        // Then
        assertEquals(List.of(5, 4, 3, 2, 1), seen);
    }

    @Test
    void readsAVersionAsItWas() {
        // Given
        Response created = create("As it was.");
        String id = created.path("id");
        replace(id, envelope("As it is."));

        // When
        Response past = caller().get(versions(id) + "/1");
        Response held = caller().header("If-None-Match", "\"1\"").get(versions(id) + "/1");

        // Then
        past.then().statusCode(200).header("ETag", "\"1\"");
        assertEquals(created.asString(), past.asString());
        held.then().statusCode(304);
        caller().get(versions(id) + "/2").then().body("profile.basics.summary", equalTo("As it is."));
    }

    @Test
    void findsNoVersionThatIsNotThere() {
        // Given
        String id = createdId("Only one.");
        String nobody = "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b";

        for (String path :
                new String[] {versions(id) + "/2", versions(id) + "/0", versions(id) + "/x", versions(nobody)}) {
            // When
            Response answer = caller().get(path);

            // Then
            answer.then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void restoresAnOldVersionAsANewOne() {
        // Given
        String id = createdId("Good.");
        replace(id, envelope("Bad."));

        // When
        Response unguarded = caller().post(versions(id) + "/1/restore");
        Response stale = caller().header("If-Match", "\"1\"").post(versions(id) + "/1/restore");
        Response restored = caller().header("If-Match", "\"2\"").post(versions(id) + "/1/restore");

        // Then
        unguarded.then().statusCode(428);
        stale.then().statusCode(412);
        restored.then().statusCode(200).header("ETag", "\"3\"").body("profile.basics.summary", equalTo("Good."));
        caller().get(versions(id)).then().body("items.version", contains(3, 2, 1));
    }

    @Test
    void erasesEveryVersionWithTheCandidate() throws SQLException {
        // Given
        String id = createdId("A word that must go: quillonfrost.");
        replace(id, envelope("Harmless."));
        assertEquals(1, rowsOf(id));

        // When
        Response erased = caller().header("If-Match", "\"2\"").delete(CANDIDATES + "/" + id);

        // Then
        erased.then().statusCode(204);
        caller().get(versions(id)).then().statusCode(404);
        caller().get(versions(id) + "/1").then().statusCode(404);
        assertEquals(0, rowsOf(id));
    }

    private int rowsOf(String id) throws SQLException {
        try (var connection = connections.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from candidate_version where candidate_id = '" + id + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String versions(String id) {
        return CANDIDATES + "/" + id + "/versions";
    }

    private static void replace(String id, String body) {
        caller().header("If-Match", "*")
                .body(body)
                .put(CANDIDATES + "/" + id)
                .then()
                .statusCode(200);
    }
}
