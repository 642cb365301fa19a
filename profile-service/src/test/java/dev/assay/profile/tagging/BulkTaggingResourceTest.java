package dev.assay.profile.tagging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.tagging.TagCalls.bulk;
import static dev.assay.profile.tagging.TagCalls.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BulkTaggingResourceTest {

    private static final String NOBODY = "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b";

    @Test
    void tagsManyAndSaysWhoIsMissing() {
        // Given
        String fresh = createdId("a");
        String tagged = createdId("b");
        tag(tagged, "{\"add\": [\"bulk\"]}");

        // When
        Response answer = bulk(List.of(fresh, tagged, NOBODY), "\"add\": [\"bulk\"]");

        // Then
        answer.then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("missing", contains(NOBODY));
        caller().get(CANDIDATES + "/" + fresh)
                .then()
                .body("tags", contains("bulk"))
                .body("version", equalTo(2));
    }

    @Test
    void takesTagsOffMany() {
        // Given
        List<String> tagged = List.of(createdId("a"), createdId("b"));
        bulk(tagged, "\"add\": [\"old\", \"kept\"]");

        // When
        Response answer = bulk(List.of(tagged.get(0), tagged.get(1), tagged.get(0)), "\"remove\": [\"old\"]");

        // Then
        answer.then().statusCode(200).body("changed", equalTo(2));
        tagged.forEach(id -> caller().get(CANDIDATES + "/" + id)
                .then()
                .body("tags", contains("kept"))
                .body("version", equalTo(3)));
    }

    @Test
    void reachesTheFeedWithTheNewVersion() {
        // Given
        String id = createdId("Seen by scoring.");

        // When
        bulk(List.of(id), "\"add\": [\"seen\"]").then().statusCode(200);

        // Then
        Response last = lastChange(id);
        assertEquals(2, last.<Integer>path("items.find { it.candidateId == '" + id + "' }.version"));
        assertEquals(List.of("seen"), last.path("items.find { it.candidateId == '" + id + "' }.tags"));
    }

    @Test
    void changesNothingWhereOneWouldHaveTooManyTags() {
        // Given
        String full = createdId("full");
        String other = createdId("other");
        tag(full, "{\"add\": [" + numbered(50) + "]}").then().statusCode(200);

        // When
        Response answer = bulk(List.of(full, other), "\"add\": [\"one more\"]");

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:assay:problem:conflict"));
        caller().get(CANDIDATES + "/" + other).then().body("tags", empty()).body("version", equalTo(1));
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(n -> "\"tag " + n + "\"").collect(Collectors.joining(","));
    }

    /** The page of the feed that has the candidate's latest change. */
    private static Response lastChange(String id) {
        String after = null;
        while (true) {
            var reader = RestAssured.given()
                    .header("Authorization", TestTokens.fromScoring())
                    .queryParam("limit", 500);
            Response page = (after == null ? reader : reader.queryParam("after", after)).get("/internal/changes");
            if (page.<List<String>>path("items.candidateId").contains(id)) {
                return page;
            }
            after = page.path("next");
        }
    }
}
