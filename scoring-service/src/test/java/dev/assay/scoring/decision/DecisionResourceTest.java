package dev.assay.scoring.decision;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class DecisionResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final String PATH = "/api/v1/candidates/" + ONE + "/decisions";
    private static final String ADVANCE =
            "{\"decision\": \"advance\", \"reason\": \"Own Raft code.\", \"decidedBy\": \"R. Example\"}";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void assess() {
        epoch = tables.reset();
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40));
    }

    @Test
    void keepsTheAssessmentBesideTheDecisionWhateverComesLater() {
        String location = decide(ONE, ADVANCE)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("decision", equalTo("advance"))
                .body("decidedBy", equalTo("R. Example"))
                .extract()
                .header("Location");
        fixture.apply(epoch, Assessed::withReadableFits, "1.8.1", upserted(ONE, 1, 2, 70));

        Api.caller()
                .get(location.substring(location.indexOf("/api")))
                .then()
                .statusCode(200)
                .body("fit", equalTo(40))
                .body("jobProfile", equalTo("platform-mts"))
                .body("assessment", startsWith("1-1-"))
                .body("receipt.inputHash", equalTo("sha256:in40"))
                .body("reason", equalTo("Own Raft code."));
    }

    @Test
    void keepsTheHumanWhomACallerNamed() {
        String body = "{\"decision\": \"note\", \"reason\": \"Seen.\"}";

        Api.caller()
                .config(RestAssured.config()
                        .httpClient(
                                HttpClientConfig.httpClientConfig().setParam("http.protocol.element-charset", "UTF-8")))
                .header("On-Behalf-Of", "Łukasz Müller")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/candidates/" + ONE + "/decisions")
                .then()
                .statusCode(201)
                .body("decidedBy", equalTo("Łukasz Müller"));
        refuses(body, "/decidedBy");
    }

    @Test
    void refusesThoseAboutTheMergedAndKeepsThoseOfBefore() {
        UUID survivor = new UUID(0, 7);
        decide(ONE, ADVANCE).statusCode(201);
        fixture.apply(epoch, "1.8.1", merged(ONE, 1, 2, survivor));

        decide(ONE, ADVANCE)
                .statusCode(409)
                .body("type", equalTo("urn:assay:problem:candidate-merged"))
                .body("detail", containsString(survivor.toString()));
        Api.caller().get(PATH).then().statusCode(200).body("items.size()", equalTo(1));
        fixture.apply(epoch, Assessed::withReadableFits, "1.9.1", upserted(ONE, 1, 3, 40));
        decide(ONE, ADVANCE).statusCode(201);
    }

    @Test
    void freezesTheAssessmentThatWasLookedAt() {
        String first =
                Api.caller().get("/api/v1/candidates/" + ONE + "/assessments").path("items[0].id");
        fixture.apply(epoch, Assessed::withReadableFits, "1.8.1", upserted(ONE, 1, 2, 70));

        decide(
                        ONE,
                        "{\"decision\": \"hold\", \"reason\": \"Later.\", \"decidedBy\": \"R. Example\", \"assessment\": \""
                                + first + "\", \"jobProfile\": \"early-career\"}")
                .statusCode(201)
                .body("fit", equalTo(60))
                .body("assessment", equalTo(first));
    }

    @Test
    void listsTheLastOneFirstPageByPage() {
        for (String decision : List.of("note", "hold", "decline")) {
            decide(ONE, ADVANCE.replace("advance", decision)).statusCode(201);
        }

        var first = Api.caller()
                .queryParam("limit", 2)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("decline", "hold"), first.getList("items.decision"));
        Api.caller()
                .urlEncodingEnabled(false)
                .get(first.getString("next"))
                .then()
                .body("items.decision", equalTo(List.of("note")))
                .body("next", nullValue());
    }

    @Test
    void changesNoScoreAndNoPlace() {
        List<Object> before = Api.caller().get("/api/v1/rankings").path("items");
        String assessment =
                Api.caller().get("/api/v1/candidates/" + ONE + "/assessment").path("receipt.resultHash");

        decide(ONE, ADVANCE.replace("advance", "decline")).statusCode(201);

        assertEquals(before, Api.caller().get("/api/v1/rankings").path("items"));
        assertEquals(
                assessment,
                Api.caller().get("/api/v1/candidates/" + ONE + "/assessment").path("receipt.resultHash"));
    }

    @Test
    void leavesOfAnErasedPersonIdsAndTimesOnly() {
        String canary = "canary-7731";
        decide(ONE, ADVANCE.replace("Own Raft code.", canary).replace("R. Example", canary))
                .statusCode(201);

        fixture.apply(epoch, "1.9.1", erased(ONE, 1, 2));

        Api.caller().get(PATH).then().statusCode(404);
        String row = tables.text("select d::text from decision d");
        assertFalse(row.contains(canary) || row.contains("sha256") || row.contains("ADVANCE"), row);
        assertEquals(ONE.toString(), tables.text("select candidate_id from decision where erased_at is not null"));
        decide(ONE, ADVANCE).statusCode(404);
    }

    @Test
    void namesMistakesByTheirPlace() {
        refuses("{\"reason\": \"x\", \"decidedBy\": \"y\"}", "/decision");
        refuses(ADVANCE.replace("Own Raft code.", " "), "/reason");
        refuses("{\"decision\": \"hold\", \"reason\": \"x\"}", "/decidedBy");
        refuses(ADVANCE.replace("}", ", \"jobProfile\": \"astronaut\"}"), "/jobProfile");
        refuses(ADVANCE.replace("}", ", \"assessment\": \"1-9-9.9.9~2026Q4\"}"), "/assessment");
        refuses(ADVANCE.replace("}", ", \"assessment\": \"?\"}"), "/assessment");
        decide(ONE, ADVANCE.replace("advance", "reject")).statusCode(400);
        decide(new UUID(0, 9), ADVANCE).statusCode(404);
        Api.caller()
                .get("/api/v1/candidates/" + new UUID(0, 9) + "/decisions")
                .then()
                .statusCode(404);
    }

    private static void refuses(String body, String pointer) {
        decide(ONE, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse decide(UUID candidate, String body) {
        return Api.caller()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/candidates/" + candidate + "/decisions")
                .then();
    }
}
