package dev.assay.scoring.accessreport;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.testing.TestTokens;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class HeldResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final String CANDIDATE = "/api/v1/candidates/" + ONE;
    private static final String DECISION =
            "{\"decision\": \"hold\", \"reason\": \"Later in the year.\", \"decidedBy\": \"R. Example\"}";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void assess() {
        epoch = tables.reset();
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40));
        Api.caller()
                .contentType(ContentType.JSON)
                .body(DECISION)
                .post(CANDIDATE + "/decisions")
                .then()
                .statusCode(201);
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.2", upserted(ONE, 1, 2, 70));
    }

    @Test
    void holdsEveryAssessmentWithItsReasonsAndEveryDecision() throws IOException {
        Response held = held(ONE);

        held.then()
                .statusCode(200)
                .body("assessments.candidateVersion", contains(2, 1))
                .body("$", not(hasKey("moreAssessments")))
                .body("decisions.reason", contains("Later in the year."))
                .body("decisions[0].assessment", startsWith("1-1-"))
                .body("rankedAs.epoch", contains(epoch.id()))
                .body("rankedAs[0].systems", equalTo(70))
                .body("rankedAs[0].fits.platform-mts", equalTo(70))
                .body("notAssessed", empty());
        ObjectMapper json = new ObjectMapper();
        for (JsonNode assessment : json.readTree(held.asString()).path("assessments")) {
            String id = assessment.path("id").textValue();
            JsonNode shown = json.readTree(
                    Api.caller().get(CANDIDATE + "/assessments/" + id).asString());
            assertEquals(shown, assessment);
        }
    }

    @Test
    void saysWhatCouldNotBeAssessed() {
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.3", broken(ONE, 3, "secret"));

        held(ONE)
                .then()
                .body("notAssessed.candidateVersion", contains(3))
                .body("notAssessed.epoch", contains(epoch.id()));
    }

    @Test
    void saysWhereThoseAreThatDoNotFit() {
        tables.execute("update assessment set result = '{\"x\": \"' || repeat('x', 5000000) || '\"}'");
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.3", upserted(ONE, 1, 3, 10));

        held(ONE)
                .then()
                .body("assessments.candidateVersion", contains(3, 2))
                .body("moreAssessments", equalTo(CANDIDATE + "/assessments"));
    }

    @Test
    void holdsNothingOfTheErasedAndTheUnknown() {
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.3", erased(ONE, 1, 3));

        for (UUID candidate : new UUID[] {ONE, new UUID(0, 9)}) {
            held(candidate)
                    .then()
                    .statusCode(200)
                    .body("assessments", empty())
                    .body("decisions", empty())
                    .body("rankedAs", empty())
                    .body("inputs", empty());
        }
    }

    @Test
    void hasTheMembersOfTheCommittedExample() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path example = Path.of("..", "contracts", "internal", "held-response.json");

        JsonNode answer = json.readTree(held(ONE).asString());

        JsonNode committed = json.readTree(Files.readString(example));
        assertEquals(names(committed), names(answer));
        assertEquals(names(committed.at("/assessments/0")), names(answer.at("/assessments/0")));
        assertEquals(names(committed.at("/decisions/0")), names(answer.at("/decisions/0")));
        assertEquals(names(committed.at("/rankedAs/0")), names(answer.at("/rankedAs/0")));
    }

    @Test
    void givesTheLastReleaseWhatItReads() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path example = Path.of("..", "contracts", "released", "internal", "held-response.json");

        JsonNode answer = json.readTree(held(ONE).asString());

        JsonNode released = json.readTree(Files.readString(example));
        for (String part : List.of("", "/assessments/0", "/decisions/0", "/rankedAs/0")) {
            assertTrue(names(answer.at(part)).containsAll(names(released.at(part))), part + ": " + answer);
        }
    }

    @Test
    void answersNobodyButProfileService() {
        RestAssured.given()
                .header("Authorization", TestTokens.fromGateway("scoring-service"))
                .get("/internal/candidates/" + ONE + "/held")
                .then()
                .statusCode(401);
    }

    private static Response held(UUID candidate) {
        return RestAssured.given()
                .header("Authorization", TestTokens.fromProfile())
                .get("/internal/candidates/" + candidate + "/held");
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
