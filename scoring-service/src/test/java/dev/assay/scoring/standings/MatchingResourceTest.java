package dev.assay.scoring.standings;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Assessment;
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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class MatchingResourceTest {

    private static final String PATH = "/internal/standings";
    private static final Path EXAMPLES = Path.of("..", "contracts");

    /** Scores in systems, infrastructure and enterprise data of candidates 1 to 4; the fifth is not assessed. */
    private static final int[][] POOL = {{66, 82, 15}, {59, 90, 90}, {60, 0, 0}, {100, 40, 41}};

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void fill() {
        epoch = tables.reset();
        for (int i = 0; i < POOL.length; i++) {
            fixture.apply(epoch, this::assess, "1." + i, upserted(candidate(i + 1), 1, 1, i));
        }
    }

    private Assessment assess(JsonNode profile, LocalDate asOf) {
        int[] scores = POOL[profile.path("fit").intValue()];
        return Assessed.withFit(1, scores[0], scores[1], scores[2]);
    }

    @Test
    void tellsWhoseScoresAreWithinTheBoundsInTheOrderAsked() {
        match("[5, 4, 3, 2, 1]", "\"minima\": {\"systems\": 60}")
                .statusCode(200)
                .body("epoch", equalTo(epoch.id()))
                .body("matching.candidateId", contains(id(4), id(3), id(1)))
                .body("matching[2].systems", equalTo(66))
                .body("matching[2].infrastructure", equalTo(82))
                .body("matching[2].'enterprise-data'", equalTo(15))
                .body("matching[2]", not(hasKey("fit")))
                .body("notAssessed", contains(id(5)));
        match("[1, 2, 3, 4]", "\"minima\": {\"systems\": 60}, \"maxima\": {\"systems\": 99, \"infrastructure\": 81}")
                .body("matching.candidateId", contains(id(3)));
        match("[1, 2, 3, 4]", "\"minima\": {\"enterprise-data\": 41}")
                .body("matching.candidateId", contains(id(2), id(4)));
    }

    @Test
    void tellsTheFitByWhichARankingOrders() {
        String weights = "\"weights\": {\"systems\": 13, \"infrastructure\": 80, \"enterprise-data\": 7}";
        Api.caller()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"own-desk\", \"title\": \"Own desk\", " + weights + "}")
                .post("/api/v1/job-profiles")
                .then()
                .statusCode(201);
        List<Integer> ranked = Api.caller()
                .contentType(ContentType.JSON)
                .body("{" + weights + "}")
                .post("/api/v1/rankings")
                .jsonPath()
                .getList("items.fit");

        List<Integer> fits = new ArrayList<>(
                match("[1, 2, 3, 4]", "\"fit\": {\"jobProfile\": \"own-desk\", \"minimum\": " + ranked.get(2) + "}")
                        .extract()
                        .jsonPath()
                        .getList("matching.fit"));
        fits.sort(Collections.reverseOrder());

        assertEquals(ranked.subList(0, 3), fits);
        assertNotEquals(ranked.get(2), ranked.get(3));
    }

    @Test
    void readsAndWritesAsTheExamplesSay() throws IOException {
        String request = Files.readString(EXAMPLES.resolve("internal/standings-request.json"));
        JsonNode example = new ObjectMapper()
                .readTree(EXAMPLES.resolve("internal/standings-response.json").toFile());

        JsonNode answer = new ObjectMapper()
                .readTree(profileService().body(request).post(PATH).asString());

        assertEquals(names(example), names(answer));
        assertEquals(names(example.at("/matching/0")), names(answer.at("/matching/0")));
        assertEquals(example.path("notAssessed"), answer.path("notAssessed"));
    }

    @Test
    void givesTheLastReleaseWhatItReads() throws IOException {
        String request = Files.readString(EXAMPLES.resolve("released/internal/standings-request.json"));
        JsonNode example = new ObjectMapper()
                .readTree(EXAMPLES.resolve("released/internal/standings-response.json")
                        .toFile());

        JsonNode answer = new ObjectMapper()
                .readTree(profileService().body(request).post(PATH).asString());

        assertTrue(names(answer).containsAll(names(example)), answer.toString());
        assertTrue(names(answer.at("/matching/0")).containsAll(names(example.at("/matching/0"))), answer.toString());
    }

    @Test
    void saysWhereTheMistakesAre() {
        match("[1, 1]", "\"minima\": {\"height\": 1}, \"maxima\": {\"systems\": 101}, \"fit\": {\"jobProfile\": \"x\"}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/candidates/1",
                                "/minima/height",
                                "/maxima/systems",
                                "/fit/jobProfile",
                                "/fit/minimum"));
        match("[]", "\"minima\": {\"age\": 30}").statusCode(422).body("errors.pointer", contains("/minima/age"));
        match("[]", "\"minima\": {\"systems\": 30}").statusCode(200).body("matching", empty());
    }

    @Test
    void answersNobodyButProfileService() {
        String body = "{\"candidates\": []}";
        for (String token : new String[] {
            TestTokens.fromGateway("scoring-service"),
            TestTokens.fromScoring(),
            TestTokens.fromStranger("scoring-service")
        }) {
            Response refused = RestAssured.given()
                    .header("Authorization", token)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(PATH);
            refused.then().statusCode(401);
        }
        profileService().body(body).post(PATH).then().statusCode(200);
        profileService().get("/api/v1/rankings").then().statusCode(401);
    }

    private static ValidatableResponse match(String candidates, String bounds) {
        String ids = candidates.replaceAll("[0-9]", "\"00000000-0000-0000-0000-00000000000$0\"");
        return profileService()
                .body("{\"candidates\": " + ids + ", " + bounds + "}")
                .post(PATH)
                .then();
    }

    private static RequestSpecification profileService() {
        return RestAssured.given()
                .header("Authorization", TestTokens.fromProfile())
                .contentType(ContentType.JSON);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static UUID candidate(int number) {
        return new UUID(0, number);
    }

    private static String id(int number) {
        return candidate(number).toString();
    }
}
