package dev.assay.scoring.comparison;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ComparisonResourceTest {

    private static final UUID RAFT = new UUID(0, 1);
    private static final UUID MORE = new UUID(0, 2);
    private static final UUID NOTHING = new UUID(0, 3);
    private static final String WROTE_RAFT = "Wrote our Raft library and ran it on 300 shards.";
    private static final String TRAINED =
            "Built the training platform: checkpointing for runs of weeks on 4,096 H100 GPUs.";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @BeforeEach
    void assess() {
        Epoch epoch = tables.reset();
        fixture.assess(
                epoch,
                "1.7.1",
                upserted(RAFT, 1, 1, profile(WROTE_RAFT)),
                upserted(MORE, 1, 2, profile(WROTE_RAFT, TRAINED)),
                upserted(NOTHING, 1, 1, profile("Enjoys hiking.")));
    }

    @Test
    void showsPeopleInTheOrderAskedWithTheWordsBehindEachCompetency() {
        JsonPath answer = compare("{\"candidates\": [\"" + NOTHING + "\", \"" + MORE + "\"]}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("jobProfile", equalTo("platform-mts"))
                .body("candidates.candidateId[0]", equalTo(NOTHING.toString()))
                .body("candidates[1].candidateVersion", equalTo(2))
                .body("candidates[1].fit", greaterThan(0))
                .body("competencies[0].shown.size()", equalTo(2))
                .extract()
                .jsonPath();

        assertEquals(
                0,
                answer.getList("competencies.findAll { it.shown[0].level > 0 }").size());
        assertEquals(
                WROTE_RAFT,
                answer.getString(
                        "competencies.findAll { it.shown[1].evidence != null }.collect { it.shown[1].evidence.quote }.find { it.startsWith('Wrote') }"));
    }

    @Test
    void countsWhatEachAddsToATeam() {
        compare("{\"candidates\": [\"" + NOTHING + "\", \"" + MORE + "\"], \"team\": [\"" + RAFT + "\"]}")
                .statusCode(200)
                .body("teamCoverage", greaterThan(0))
                .body("additions[0].candidateId", equalTo(MORE.toString()))
                .body("additions[0].levels", greaterThan(0))
                .body("additions[0].added.dimension", hasItem("infrastructure"))
                .body("additions[0].added.from", hasItem(0))
                .body("additions[0].sentence", startsWith("Adds "))
                .body("additions[1].levels", equalTo(0))
                .body("additions[1].added", equalTo(List.of()))
                .body("additions[1].raised", equalTo(List.of()))
                .body("additions[1].sentence", startsWith("Adds no competency"));
    }

    @Test
    void countsAgainstTheOthersWhereThereIsNoTeam() {
        compare("{\"candidates\": [\"" + RAFT + "\", \"" + MORE + "\"]}")
                .body("teamCoverage", equalTo(0))
                .body("additions.find { it.candidateId == '" + RAFT + "' }.levels", equalTo(0))
                .body("additions.find { it.candidateId == '" + MORE + "' }.levels", greaterThan(0));
    }

    @Test
    void namesMistakesByTheirPlace() {
        refuses("{}", "/candidates");
        refuses("{\"candidates\": [" + ids(11) + "]}", "/candidates");
        refuses("{\"candidates\": [\"" + RAFT + "\", \"" + new UUID(0, 9) + "\"]}", "/candidates/1");
        refuses("{\"candidates\": [\"" + RAFT + "\"], \"team\": [\"" + RAFT + "\"]}", "/candidates/0");
        refuses("{\"candidates\": [\"" + RAFT + "\"], \"jobProfile\": \"astronaut\"}", "/jobProfile");
        compare("{\"candidates\": [\"" + RAFT + "\"], \"names\": true}")
                .statusCode(400)
                .body("items", nullValue());
    }

    private static String ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + new UUID(1, i) + "\"")
                .collect(Collectors.joining(", "));
    }

    private static void refuses(String body, String pointer) {
        compare(body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse compare(String body) {
        return Api.caller()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/comparisons")
                .then();
    }

    private static JsonNode profile(String... highlights) {
        var profile = JsonNodeFactory.instance.objectNode();
        var work =
                profile.putArray("work").addObject().put("name", "Example Ltd").put("startDate", "2021-03");
        List.of(highlights).forEach(work.putArray("highlights")::add);
        return profile;
    }
}
