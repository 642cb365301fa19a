package dev.assay.scoring.rubricrelease;

import static dev.assay.scoring.rubricrelease.RubricCalls.command;
import static dev.assay.scoring.rubricrelease.RubricCalls.epochOfRankings;
import static dev.assay.scoring.rubricrelease.RubricCalls.release;
import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers see no version go back and nobody disappear where the epoch in use reads on while another one is about to follow it. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class OvertakenEpochResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String NEXT = "9.1.0";

    @Inject
    Tables tables;

    @Inject
    Epochs epochs;

    @Inject
    FollowerFixture fixture;

    private Epoch first;
    private Epoch next;

    @BeforeEach
    void fill() {
        first = tables.reset();
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));
        release(NEXT, "");
        next = epochs.all().await().atMost(Duration.ofSeconds(5)).stream()
                .filter(epoch -> epoch.rubricVersion().equals(NEXT))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void takesOverOnlyWhenItHasReadAsFarAsTheOneInUse() {
        // Given
        tables.execute("update epoch set takes_over = true where id = '" + next.id() + "'");
        Epoch takesOver =
                epochs.find(next.id()).await().atMost(Duration.ofSeconds(5)).orElseThrow();
        fixture.apply(first, "1.10.4", upserted(ONE, 1, 2, 50), upserted(TWO, 1, 1, 60));

        // When
        fixture.apply(takesOver, "1.9.3", upserted(ONE, 1, 1, 41));

        // Then
        shows(first, ONE, 2);
        shows(first, TWO, 1);
        fixture.apply(takesOver, "1.10.4", upserted(ONE, 1, 2, 51), upserted(TWO, 1, 1, 61));
        shows(next, ONE, 2);
        shows(next, TWO, 1);
    }

    @Test
    void isActivatedOnlyWhenItHasReadAsFarAsTheOneInUse() {
        // Given
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 41));
        fixture.apply(first, "1.8.4", upserted(ONE, 1, 2, 50), upserted(TWO, 1, 1, 60));

        // When
        var early = command("activate", NEXT);

        // Then
        early.statusCode(409)
                .body("type", equalTo("urn:assay:problem:not-caught-up"))
                .body("detail", containsString("the one in use has read on meanwhile"));
        shows(first, ONE, 2);
        fixture.apply(next, "1.8.4", upserted(ONE, 1, 2, 51), upserted(TWO, 1, 1, 61));
        command("activate", NEXT).statusCode(200);
        shows(next, ONE, 2);
        shows(next, TWO, 1);
    }

    @Test
    void isGoneBackToOnlyWhenItHasReadAsFarAsTheOneInUse() {
        // Given
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 41));
        command("activate", NEXT).statusCode(200);
        fixture.apply(next, "1.8.4", upserted(ONE, 1, 2, 51));

        // When
        var early = command("rollback", NEXT);

        // Then
        early.statusCode(409);
        shows(next, ONE, 2);
        fixture.apply(first, "1.8.4", upserted(ONE, 1, 2, 50));
        command("rollback", NEXT).statusCode(200);
        shows(first, ONE, 2);
    }

    /** Over Kafka: what was announced once was asked for twice, and the later answer told of a later version. */
    @Test
    void isActivatedOnlyWhenItShowsNobodyInAnEarlierVersion() {
        // Given
        fixture.apply(next, "abcdefgh:2", upserted(ONE, 1, 1, 41));
        fixture.apply(first, "abcdefgh:2", upserted(ONE, 1, 2, 50), upserted(TWO, 1, 1, 60));

        // When
        var early = command("activate", NEXT);

        // Then
        early.statusCode(409).body("detail", containsString("the one in use has read on meanwhile"));
        fixture.apply(next, "abcdefgh:4", upserted(ONE, 1, 2, 51), broken(TWO, 1, "not assessed"));
        command("activate", NEXT).statusCode(200);
        shows(next, ONE, 2);
    }

    @Test
    void takesOverOnlyWhenItShowsNobodyInAnEarlierVersion() {
        // Given
        tables.execute("update epoch set takes_over = true where id = '" + next.id() + "'");
        Epoch takesOver =
                epochs.find(next.id()).await().atMost(Duration.ofSeconds(5)).orElseThrow();

        // When
        fixture.apply(takesOver, this::whileTheOneInUseIsToldMore, "abcdefgh:2", upserted(ONE, 1, 1, 41));

        // Then
        shows(first, ONE, 2);
        fixture.apply(takesOver, "abcdefgh:4", upserted(ONE, 1, 2, 51));
        shows(next, ONE, 2);
    }

    private Assessment whileTheOneInUseIsToldMore(JsonNode profile, LocalDate asOf) {
        fixture.apply(first, "abcdefgh:2", upserted(ONE, 1, 2, 50));
        return Assessed.byProfile(profile, asOf);
    }

    @Test
    void waitsForNoReaderOfAnotherFeed() {
        // Given
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 41));
        tables.execute(
                "update feed_position set position = 'abcdefgh:1', lease_until = now() + interval '1 hour' where epoch_id = '"
                        + first.id() + "'");
        command("activate", NEXT).statusCode(409);

        // When
        tables.execute("update feed_position set lease_until = null where epoch_id = '" + first.id() + "'");

        // Then
        command("activate", NEXT).statusCode(200);
    }

    private static void shows(Epoch epoch, UUID candidate, int version) {
        assertEquals(epoch.id(), epochOfRankings());
        Api.caller()
                .get("/api/v1/candidates/" + candidate + "/assessment")
                .then()
                .statusCode(200)
                .body("candidateVersion", equalTo(version));
    }
}
