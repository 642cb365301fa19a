package dev.assay.scoring.epoch;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.database.Database;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.rubric.ScoringBasis;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From one epoch to the next, in a real database. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class EpochsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    ScoringBasis basis;

    @Inject
    FollowerFixture fixture;

    private Epoch first;

    @BeforeEach
    void reset() {
        first = tables.reset();
    }

    @AfterEach
    void restore() {
        tables.reset();
        tables.execute("delete from epoch where id <> '" + first.id() + "'");
        tables.execute("update epoch set state = 'CURRENT', retired_at = null");
    }

    @Test
    void keepsTheRecordedEpochWhateverTheClockSays() {
        Epoch later = open(Clock.offset(Clock.systemUTC(), Duration.ofDays(400)), basis);

        assertEquals(first.id(), later.id());
        assertEquals(first.asOf(), later.asOf());
        assertEquals(1, tables.count("epoch"));
    }

    @Test
    void readsFromTheOldEpochUntilTheNewOneHasCaughtUp() {
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));

        Epoch next = open(Clock.systemUTC(), new ScoringBasis("9.0.0", "sha256:new", "0.1.0"));

        assertEquals(EpochState.FILLING, next.state());
        assertEquals(first.id(), epochOfRankings());
    }

    @Test
    void switchesInOneStepWhenItHasCaughtUp() {
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));
        Epoch next = open(Clock.systemUTC(), new ScoringBasis("9.0.0", "sha256:new", "0.1.0"));

        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));

        assertEquals(next.id(), epochOfRankings());
        assertEquals("RETIRED", tables.text("select state from epoch where id = '" + first.id() + "'"));
        assertEquals(2, tables.count("assessment"));
        int overall =
                Api.caller().get("/api/v1/candidates/" + ONE + "/assessment").path("result.overall");
        assertEquals(70, overall);
    }

    @Test
    void goesBackToARetiredEpochByFillingItFirst() {
        Epoch next = open(Clock.systemUTC(), new ScoringBasis("9.0.0", "sha256:new", "0.1.0"));
        fixture.apply(next, "1.7.3", upserted(ONE, 1, 1, 70));

        Epoch back = open(Clock.systemUTC(), basis);

        assertEquals(first.id(), back.id());
        assertEquals(EpochState.FILLING, back.state());
        assertEquals(next.id(), epochOfRankings());
    }

    private Epoch open(Clock clock, ScoringBasis on) {
        return new Epochs(database, clock).open(on).await().atMost(PATIENCE);
    }

    private static String epochOfRankings() {
        return Api.caller().get("/api/v1/rankings").path("epoch");
    }
}
