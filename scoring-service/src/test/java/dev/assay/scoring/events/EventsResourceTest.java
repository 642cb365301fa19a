package dev.assay.scoring.events;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.TestTokens;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class EventsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
        tables.execute("truncate event");
    }

    @AfterEach
    void keepAnEpochInUse() {
        tables.execute("update epoch set state = 'CURRENT'");
    }

    @Test
    void tellsOfEachAssessmentOfTheEpochInUse() {
        // When
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 3, 50));

        // Then
        List<Map<String, Object>> told = await(2);
        assertEquals(
                List.of(
                        Map.of("candidateId", ONE.toString(), "candidateVersion", 1, "epoch", epoch.id()),
                        Map.of("candidateId", TWO.toString(), "candidateVersion", 3, "epoch", epoch.id())),
                told.stream().map(event -> event.get("data")).toList());
        assertTrue(told.stream().allMatch(event -> event.get("type").equals("candidate.assessed")));
    }

    @Test
    void tellsNothingOfAnEpochThatIsBeingFilled() {
        // Given
        tables.execute("update epoch set state = 'FILLING'");

        // When
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40));

        // Then
        assertEquals(1, tables.count("assessment"));
        assertEquals(0, tables.count("event"));
    }

    @Test
    void tellsThatAnotherRubricIsInUse() {
        // When
        tables.execute("insert into epoch_event (epoch_id, event, done_by, done_at)"
                + " select id, 'ACTIVATED', 'api-key:test', now() from epoch");

        // Then
        Map<String, Object> event = await(1).get(0);
        assertEquals("rubric.activated", event.get("type"));
        assertEquals(epoch.id(), ((Map<?, ?>) event.get("data")).get("epoch"));
    }

    @Test
    void tellsNoScoresOfWhoIsErased() {
        // Given
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 50));

        // When
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.2", erased(ONE, 1, 2));

        // Then
        assertEquals(0, tables.count("event where data::text like '%" + ONE + "%'"));
        assertEquals(1, tables.count("event where data::text like '%" + TWO + "%'"));
    }

    @Test
    void startsOverForAReaderOfAnotherLifeOfTheDatabase() {
        // Given
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40));
        await(1);
        JsonPath first = page("");
        String behind = "?after=" + first.getString("next");

        // When
        JsonPath same = page(behind, first.getString("life"));
        JsonPath other = page(behind, first.getString("life") + "0");
        JsonPath unknown = page(behind);

        // Then
        assertEquals(
                List.of(false, true, false),
                Stream.of(same, other, unknown)
                        .map(page -> page.getBoolean("startedOver"))
                        .toList());
        assertEquals(
                List.of(0, 1, 0),
                Stream.of(same, other, unknown)
                        .map(page -> page.getList("items").size())
                        .toList());
        assertEquals(first.getString("next"), other.getString("next"));
    }

    private static JsonPath page(String query) {
        return page(query, given());
    }

    private static JsonPath page(String query, String life) {
        return page(query, given().header("X-Database-Life", life));
    }

    private static JsonPath page(String query, RequestSpecification call) {
        return call.header("Authorization", TestTokens.eventsReader("scoring-service"))
                .get("/internal/events" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** So many events; writers elsewhere in the cluster can hold them back for a moment. */
    private static List<Map<String, Object>> await(int count) {
        Instant end = Instant.now().plus(PATIENCE);
        List<Map<String, Object>> told = List.of();
        while (told.size() < count && Instant.now().isBefore(end)) {
            told = page("").getList("items");
        }
        assertEquals(count, told.size());
        return told;
    }
}
