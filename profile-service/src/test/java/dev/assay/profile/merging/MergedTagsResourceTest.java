package dev.assay.profile.merging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.merging.Merges.erase;
import static dev.assay.profile.merging.Merges.merge;
import static dev.assay.profile.merging.Merges.merged;
import static dev.assay.profile.merging.Merges.read;
import static dev.assay.profile.merging.Merges.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tags say which opening somebody applied to, so that they come along, and go again with an undo. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MergedTagsResourceTest {

    @Test
    void comeAlongAndGoAgain() {
        // Given
        String survivor = created("\"both\", \"mine\"");
        String other = created("\"both\", \"theirs\", \"taken off\"");

        // When
        Response merge = merge(survivor, other);
        tag(survivor, "{\"remove\": [\"taken off\"], \"add\": [\"added\"]}");
        read(survivor).then().body("tags", contains("added", "both", "mine", "theirs"));
        undo(survivor, merge.path("id")).then().statusCode(200);

        // Then
        merge.then().body("gainedTags", contains("taken off", "theirs"));
        read(survivor).then().body("tags", contains("added", "both", "mine"));
        read(other).then().body("tags", contains("both", "taken off", "theirs"));
    }

    @Test
    void stayWhereAnotherPartHasThem() {
        // Given
        String survivor = created("");
        String merge = merged(survivor, created("\"shared\", \"own\""));
        merged(survivor, created("\"shared\""));

        // When
        undo(survivor, merge);

        // Then
        read(survivor).then().body("tags", contains("shared"));
    }

    @Test
    void goWithTheLastPartThatHasThem() {
        // Given
        String survivor = created("");
        String first = merged(survivor, created("\"shared\""));
        String second = merged(survivor, created("\"shared\", \"own\""));
        String third = merged(survivor, created("\"shared\""));
        undo(survivor, first).then().statusCode(200);
        undo(survivor, second).then().statusCode(200);
        read(survivor).then().body("tags", contains("shared"));

        // When
        undo(survivor, third).then().statusCode(200);

        // Then
        read(survivor).then().body("tags", empty());
    }

    @Test
    void areNotMoreThanACandidateMayHave() {
        // Given
        String survivor = created(
                IntStream.range(0, 50).mapToObj(n -> "\"tag " + n + "\"").collect(Collectors.joining(",")));
        String other = created("\"one more\"");

        // When
        Response refused = merge(survivor, other);

        // Then
        refused.then().statusCode(409);
        read(survivor).then().body("version", equalTo(1));
        read(other).then().body("version", equalTo(1));
    }

    @Test
    void keepThePersonWhereAHoldIsOnThem() {
        // Given
        String held = "litigation " + UUID.randomUUID();
        String survivor = created("");
        String other = created("\"" + held + "\"");
        String merge = merged(survivor, other);
        tag(survivor, "{\"remove\": [\"" + held + "\"]}");
        policy("[{\"tag\": \"" + held + "\", \"hold\": true}]");

        try {
            // When
            Response refused = erase(survivor);

            // Then
            refused.then().statusCode(409).body("type", equalTo("urn:assay:problem:retention-hold"));
            tag(survivor, "{\"add\": [\"" + held + "\"]}");
            undo(survivor, merge).then().statusCode(200);
            read(survivor).then().body("tags", contains(held));
        } finally {
            policy("[]");
        }
    }

    private static String created(String tags) {
        return caller().body("{\"tags\": [" + tags + "], \"profile\": {}}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void tag(String id, String change) {
        caller().body(change).post(CANDIDATES + "/" + id + "/tags").then().statusCode(200);
    }

    private static void policy(String rules) {
        caller().header("If-Match", "*")
                .body("{\"rules\": " + rules + "}")
                .put("/api/v1/retention-policy")
                .then()
                .statusCode(200);
    }
}
