package dev.assay.scoring.transitions;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class TransitionsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String CAREER = """
            {"work": [
              {"name": "Larkfield Models", "position": "Member of Technical Staff", "startDate": "2023-09",
               "highlights": ["Wrote our Raft library and ran it on 300 shards."]},
              {"name": "Ostrava Freight", "position": "CTO", "startDate": "2019-02", "endDate": "2023-06",
               "highlights": ["Budgets, hiring and board papers."]},
              {"name": "Quill Ltd", "position": "Co-founder", "startDate": "2012-01", "endDate": "2019-01",
               "highlights": ["Built a storage engine that holds 12 PB."]}]}""";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void tellsThePatternsWithDatesAndWords() throws IOException {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, json(CAREER)));

        transitions(ONE)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("scored", equalTo(false))
                .body(
                        "items.kind",
                        equalTo(List.of(
                                "founder-who-built",
                                "late-added-executive",
                                "executive-to-technical-staff",
                                "return-to-code")))
                .body("items.date", equalTo(List.of("2012-01", "2019-02", "2023-09", "2023-09")))
                .body("items[0].words.quote", equalTo("Built a storage engine that holds 12 PB."))
                .body("items[0].before", nullValue())
                .body("items[2].before.pointer", equalTo("/work/1"))
                .body("items[3].words.pointer", equalTo("/work/0/highlights/0"));
    }

    @Test
    void changesNoScore() throws IOException {
        String plain = CAREER.replace("Co-founder", "Programmer").replace("CTO", "Clerk");
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, json(CAREER)), upserted(TWO, 1, 1, json(plain)));

        assertNotEquals(kinds(ONE), kinds(TWO));
        assertEquals(2, tables.count("assessment"));
        assertEquals("1", tables.text("select count(distinct score_core_hash) from assessment"));
        assertEquals("1", tables.text("select count(distinct (overall, best_fit, rule_points)) from standing"));
    }

    @Test
    void findsNothingInAStraightCareer() throws IOException {
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, json("""
                        {"work": [{"name": "A", "position": "Developer", "startDate": "2012"},
                                  {"name": "A", "position": "Head of Engineering", "startDate": "2015"},
                                  {"name": "A", "position": "CTO", "startDate": "2018"},
                                  {"name": "B", "position": "CTO"}]}""")));

        transitions(ONE).statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void isNotFoundOfWhoIsNotKnown() {
        transitions(ONE).statusCode(404);
    }

    private static List<String> kinds(UUID candidate) {
        return transitions(candidate).extract().path("items.kind");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static ValidatableResponse transitions(UUID candidate) {
        return Api.caller()
                .get("/api/v1/candidates/" + candidate + "/transitions")
                .then();
    }
}
