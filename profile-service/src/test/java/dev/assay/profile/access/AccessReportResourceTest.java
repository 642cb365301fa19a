package dev.assay.profile.access;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.scores.FakeScoring;
import dev.assay.profile.scores.WithScoringAddress;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(WithScoringAddress.class)
class AccessReportResourceTest {

    private static final Path EXAMPLE = Path.of("..", "contracts", "internal", "held-response.json");

    @ConfigProperty(name = "assay.scoring.url")
    URI scoringAddress;

    private FakeScoring scoring;

    @BeforeEach
    void start() throws Exception {
        scoring = new FakeScoring(scoringAddress).answers(200, Files.readString(EXAMPLE));
    }

    @AfterEach
    void stop() {
        scoring.close();
    }

    @Test
    void reportsEverythingThatIsHeld() {
        // Given
        String id = createdId("Sailed lanternfish boats.");
        String address = CANDIDATES + "/" + id;
        caller().header("If-Match", "*")
                .body(envelope("Builds storage engines."))
                .put(address);
        caller().body("{\"add\": [\"pool\"]}").post(address + "/tags").then().statusCode(200);
        caller().contentType("application/pdf")
                .header("If-Match", "*")
                .body("no PDF".getBytes(StandardCharsets.US_ASCII))
                .post(address + "/documents")
                .then()
                .statusCode(415);

        // When
        Response report = caller().get(address + "/access-report");

        // Then
        report.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("earlierVersions.version", contains(2, 1))
                .body("earlierVersions[1].profile.basics.summary", equalTo("Sailed lanternfish boats."))
                .body("$", not(hasKey("moreVersions")))
                .body("documents.reason", contains("document-is-something-else"))
                .body("$", not(hasKey("moreDocuments")))
                .body("searched.name", equalTo("Ondrine Velmark"))
                .body("searched.words", hasItem("storag"))
                .body("lastChange.kind", equalTo("UPSERTED"))
                .body("lastChange.version", equalTo(3))
                .body("scores.assessments.result.overall", contains(74))
                .body("scores.decisions.reason", contains("Own Raft code."))
                .body("elsewhere.href", hasItem(address + "/assessments"));
        assertEquals(
                "/internal/candidates/" + id + "/held", scoring.asked().get(0).path());
        assertEquals(
                caller().get(address).jsonPath().getMap("$"), report.jsonPath().getMap("candidate"));
    }

    @Test
    void reportsTheSameOfThoseWhoAreMerged() {
        // Given
        String id = createdId("Goes on.");
        String part = createdId("A part.");
        String reason = "{\"candidate\": \"" + part + "\", \"reason\": \"Same.\", \"mergedBy\": \"R. Example\"}";
        caller().body(reason).post(CANDIDATES + "/" + id + "/merge").then().statusCode(201);

        // When
        Response report = caller().get(CANDIDATES + "/" + id + "/access-report");

        // Then
        report.then()
                .statusCode(200)
                .body("merges.reason", contains("Same."))
                .body("merged.candidate.id", contains(part))
                .body("merged[0].earlierVersions.profile.basics.summary", contains("A part."))
                .body("merged[0].searched.words", empty())
                .body("merged[0].lastChange.kind", equalTo("MERGED"))
                .body("merged[0].scores.assessments.result.overall", contains(74))
                .body("merged[0].merges.merged", contains(part));
        assertEquals(2, scoring.asked().size());
    }

    @Test
    void pointsToVersionsThatDoNotFit() {
        // Given
        String address = CANDIDATES + "/" + createdId("x");
        String part = "x".repeat(250_000);
        String large = "{\"profile\": {\"a\": \"" + part + "\", \"b\": \"" + part + "\", \"c\": \"" + part + "\"}}";
        for (int i = 0; i < 13; i++) {
            caller().header("If-Match", "*").body(large).put(address).then().statusCode(200);
        }

        // When
        Response report = caller().get(address + "/access-report");

        // Then
        report.then()
                .statusCode(200)
                .body("earlierVersions.size()", equalTo(11))
                .body("moreVersions", equalTo(address + "/versions"));
        caller().header("If-Match", "*").delete(address).then().statusCode(204);
    }

    @Test
    void reportsNothingOfTheErased() {
        // Given
        String address = CANDIDATES + "/" + createdId("Gone.");
        caller().header("If-Match", "*").delete(address).then().statusCode(204);

        // When
        Response report = caller().get(address + "/access-report");

        // Then
        report.then().statusCode(404);
    }

    @Test
    void keepsTheBytesOfAResult() {
        // Given
        String result = "{\"overall\":74,\"text\":\"caf\u00e9 \\\\u0001 1.0\",\"n\":1.50}";
        scoring.answers(200, "{\"assessments\":[{\"result\":" + result + "}]}");

        // When
        Response report = caller().get(CANDIDATES + "/" + createdId("x") + "/access-report");

        // Then
        assertTrue(
                report.asString().contains("\"scores\":{\"assessments\":[{\"result\":" + result + "}]}"),
                report.asString());
    }

    @Test
    void isWholeOrNotThere() {
        // Given
        String address = CANDIDATES + "/" + createdId("x") + "/access-report";

        // When
        List<Response> answers = new ArrayList<>();
        for (String broken : new String[] {"{\"assessments\": [", "[]", "{} {}", ""}) {
            scoring.answers(200, broken);
            answers.add(caller().get(address));
        }
        scoring.answers(404, "{}");
        answers.add(caller().get(address));
        scoring.fallsSilent();
        answers.add(caller().get(address));
        scoring.close();
        answers.add(caller().get(address));

        // Then
        for (Response answer : answers) {
            answer.then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("urn:assay:problem:unavailable"))
                    .body("$", not(hasKey("candidate")));
        }
    }
}
