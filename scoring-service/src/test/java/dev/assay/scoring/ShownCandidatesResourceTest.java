package dev.assay.scoring;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.rest.shown.ShownCandidates;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom each operation tells of that its address does not name. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ShownCandidatesResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @BeforeEach
    void assess() {
        fixture.assess(
                tables.reset(),
                "1.7.1",
                upserted(ONE, 1, 1, profile("Wrote our Raft library and ran it on 300 shards.")),
                upserted(OTHER, 1, 1, profile("Wrote our Raft library.")),
                upserted(THIRD, 1, 1, profile("Enjoys hiking.")));
    }

    @Test
    void namesThoseOnAPageOfARanking() {
        Response first = asked().get("/api/v1/rankings?limit=2");

        assertShown(Set.of(ONE, OTHER), first);
        assertShown(Set.of(THIRD), asked().urlEncodingEnabled(false).get(first.<String>path("next")));
        assertShown(
                Set.of(ONE),
                asked().body("{\"weights\": {\"systems\": 50, \"infrastructure\": 30, \"enterprise-data\": 20}}")
                        .post("/api/v1/rankings?limit=1"));
    }

    @Test
    void namesThoseComparedAndTheTeam() {
        assertShown(
                Set.of(ONE, OTHER, THIRD),
                asked().body("{\"candidates\": [\"" + ONE + "\", \"" + OTHER + "\"], \"team\": [\"" + THIRD + "\"]}")
                        .post("/api/v1/comparisons"));
    }

    @Test
    void namesTheTwoWhoseOrderIsExplained() {
        assertShown(
                Set.of(ONE, OTHER),
                asked().body("{\"candidates\": [\"" + OTHER + "\", \"" + ONE + "\"]}")
                        .post("/api/v1/rankings/explain"));
    }

    @Test
    void namesThePersonWhoseReceiptIsVerified() {
        Object receipt = Api.caller()
                .get("/api/v1/candidates/" + ONE + "/assessment")
                .jsonPath()
                .get("receipt");

        assertShown(
                Set.of(ONE),
                asked().body(Map.of("candidateId", ONE, "receipt", receipt)).post("/api/v1/receipts/verify"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranking.ndjson", "ranking.csv"})
    void saysOfAnExportThatItShowsAllWhoMatch(String file) {
        assertEquals(new ShownCandidates(List.of(), true), header(asked().get("/api/v1/exports/" + file)));
    }

    private static void assertShown(Set<UUID> expected, Response answer) {
        assertEquals(expected, Set.copyOf(header(answer).ids()), answer.statusLine() + answer.asString());
    }

    private static ShownCandidates header(Response answer) {
        return ShownCandidates.parse(answer.header(ShownCandidates.HEADER));
    }

    private static RequestSpecification asked() {
        return Api.caller().contentType("application/json").header(ShownCandidates.HEADER, ShownCandidates.ASKED);
    }

    private static JsonNode profile(String highlight) {
        var profile = JsonNodeFactory.instance.objectNode();
        profile.putArray("work")
                .addObject()
                .put("name", "Example Ltd")
                .put("startDate", "2021-03")
                .putArray("highlights")
                .add(highlight);
        return profile;
    }
}
