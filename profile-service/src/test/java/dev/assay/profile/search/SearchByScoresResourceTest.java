package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.scores.FakeScoring;
import dev.assay.profile.scores.WithScoringAddress;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(WithScoringAddress.class)
class SearchByScoresResourceTest {

    private static final String SYSTEMS = "\"minima\": {\"systems\": 60}";

    @ConfigProperty(name = "assay.scoring.url")
    URI address;

    private final String tag = "t-" + UUID.randomUUID();
    private FakeScoring scoring;

    @BeforeEach
    void start() throws Exception {
        scoring = new FakeScoring(address);
    }

    @AfterEach
    void stop() {
        scoring.close();
    }

    @Test
    void showsOnlyThoseWhoseScoresMatchWithTheirScores() {
        // Given
        String oldest = created("raft");
        String notAssessed = created("raft");
        String other = created("raft");
        String newest = created("raft");
        String unasked = created("paxos");
        scoring.matching(oldest, 66, 82, 15, 74).other(other).matching(newest, 61, 0, 9, 50);
        scoring.matching(unasked, 99, 99, 99, 99);

        // When
        Response found = search(SYSTEMS, "\"text\": \"raft\"", "\"facets\": true");

        // Then
        found.then()
                .statusCode(200)
                .body("items.candidate.id", contains(newest, oldest))
                .body(
                        "items[1].scores",
                        equalTo(Map.of("systems", 66, "infrastructure", 82, "enterprise-data", 15, "fit", 74)))
                .body("items[0].highlights.words.flatten()", contains("raft"))
                .body("scores.epoch", equalTo("2.1.0/2026Q4"))
                .body("scores.examined", equalTo(4))
                .body("scores.notAssessed", equalTo(1))
                .body("facets.matches", equalTo(4))
                .body("$", not(hasKey("next")));
        assertEquals(
                List.of(newest, other, notAssessed, oldest),
                new ObjectMapper().convertValue(scoring.asked().get(0).body().path("candidates"), List.class));
        assertEquals(found.header("X-Request-Id"), scoring.asked().get(0).requestId());
    }

    @Test
    void asksNothingWhereNoScoresAreAskedFor() {
        // Given
        String id = created("raft");

        // When
        Response found = search("\"text\": \"raft\"");

        // Then
        found.then()
                .body("items.candidate.id", contains(id))
                .body("items[0]", not(hasKey("scores")))
                .body("$", not(hasKey("scores")));
        assertEquals(List.of(), scoring.asked());
    }

    @Test
    void walksAllPagesWithoutSkipsOrRepeats() {
        // Given
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            String id = created("raft");
            if (i % 3 == 0) {
                expected.add(0, id);
                scoring.matching(id, 60, 0, 0, 1);
            } else {
                scoring.other(id);
            }
        }

        // When
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            Response page = search(SYSTEMS, "\"limit\": 2", cursor == null ? "" : "\"cursor\": \"" + cursor + "\"");
            page.then().statusCode(200);
            walked.addAll(page.jsonPath().getList("items.candidate.id"));
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertEquals(expected, walked);
    }

    @Test
    void refusesACursorOfOtherBounds() {
        // Given
        scoring.matching(created("raft"), 60, 0, 0, 1).matching(created("raft"), 60, 0, 0, 1);
        String cursor = search(SYSTEMS, "\"limit\": 1").path("next");

        // When
        Response other = search("\"minima\": {\"systems\": 61}", "\"limit\": 1", "\"cursor\": \"" + cursor + "\"");

        // Then
        other.then().statusCode(400).body("type", equalTo("urn:assay:problem:bad-cursor"));
    }

    @Test
    void saysTheMistakesThatScoringFinds() {
        // Given
        String problem = "{\"detail\": \"A score from 0 to 100 is expected here.\", \"status\": 400, \"errors\":"
                + " [{\"pointer\": \"/minima/systems\", \"detail\": \"A score from 0 to 100 is expected here.\"}]}";

        // When
        scoring.answers(400, problem);
        Response wrong = search("\"minima\": {\"systems\": 101}");
        scoring.answers(422, problem.replace("systems", "age"));
        Response refused = search("\"minima\": {\"age\": 30}");

        // Then
        wrong.then()
                .statusCode(400)
                .body("type", equalTo("urn:assay:problem:invalid-input"))
                .body("errors.pointer", contains("/minima/systems"));
        refused.then()
                .statusCode(422)
                .body("type", equalTo("urn:assay:problem:protected-criterion"))
                .body("errors.pointer", contains("/minima/age"));
    }

    @Test
    void isUnavailableWhileScoringDoesNotAnswer() {
        // Given
        String id = created("raft");

        // When
        scoring.answers(500, "{}");
        Response failing = search(SYSTEMS);
        scoring.answers(200, "<html>");
        Response unreadable = search(SYSTEMS);
        scoring.fallsSilent();
        Response silent = search(SYSTEMS);
        scoring.close();
        Response gone = search(SYSTEMS);

        // Then
        for (Response answer : List.of(failing, unreadable, silent, gone)) {
            answer.then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:assay:problem:unavailable"));
        }
        search("\"text\": \"raft\"").then().statusCode(200).body("items.candidate.id", contains(id));
    }

    @Test
    void findsNobodyWhereNobodyIsThere() {
        search(SYSTEMS)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("scores.examined", equalTo(0))
                .body("$", not(hasKey("next")));
    }

    private String created(String word) {
        return caller().body(
                        "{\"tags\": [\"" + tag + "\"], \"profile\": {\"basics\": {\"summary\": \"" + word + "\"}}}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response search(String... members) {
        List<String> all = new ArrayList<>(List.of("\"tags\": [\"" + tag + "\"]"));
        for (String member : members) {
            if (!member.isEmpty()) {
                all.add(member);
            }
        }
        return caller().body("{" + String.join(", ", all) + "}").post(CANDIDATES + "/search");
    }
}
