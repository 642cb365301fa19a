package dev.assay.scoring.rankexplanation;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class PrecedenceResourceTest {

    private static final UUID STRONG = new UUID(0, 2);
    private static final UUID WEAK = new UUID(0, 1);
    private static final UUID LIKE_WEAK = new UUID(0, 3);

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
                upserted(
                        STRONG,
                        1,
                        1,
                        profile(
                                "Wrote our Raft library and ran it on 300 shards.",
                                "Built a storage engine for 12 PB.")),
                upserted(WEAK, 1, 1, profile("Wrote our Raft library.")),
                upserted(LIKE_WEAK, 1, 1, profile("Wrote our Raft library.")));
    }

    @Test
    void saysWhyOneIsBeforeTheOtherInEitherOrderOfAsking() {
        for (String asked : List.of(pair(STRONG, WEAK), pair(WEAK, STRONG))) {
            explain("{\"candidates\": " + asked + "}")
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("jobProfile", equalTo("platform-mts"))
                    .body("tied", equalTo(false))
                    .body("a.candidateId", equalTo(STRONG.toString()))
                    .body("b.candidateId", equalTo(WEAK.toString()))
                    .body("sentences[0]", startsWith("A is before B because A has a fit of "))
                    .body("sentences[3]", startsWith("What speaks most for A is systems, weighted 46 of 100"))
                    .body("sentences", hasItem("By none of the rubric's job profiles is B before A."))
                    .body("differences[0].dimension", equalTo("systems"));
        }
    }

    @Test
    void saysThatEqualsShareAPlace() {
        explain("{\"candidates\": " + pair(LIKE_WEAK, WEAK) + ", \"weights\": {\"systems\": 100}}")
                .statusCode(200)
                .body("tied", equalTo(true))
                .body("a.candidateId", equalTo(WEAK.toString()))
                .body("sentences[0]", startsWith("A and B share a place"))
                .body("differences.size()", equalTo(0));
    }

    @Test
    void namesTheIdThatIsNotKnown() {
        explain("{\"candidates\": " + pair(STRONG, new UUID(0, 9)) + "}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/candidates/1"));
        explain("{\"candidates\": " + pair(STRONG, STRONG) + "}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/candidates/1"));
        explain("{\"candidates\": [\"" + STRONG + "\"]}")
                .statusCode(400)
                .body("detail", containsString("2 candidates"));
    }

    private static String pair(UUID one, UUID other) {
        return "[\"" + one + "\", \"" + other + "\"]";
    }

    private static ValidatableResponse explain(String body) {
        return Api.caller()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/rankings/explain")
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
