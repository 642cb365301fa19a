package dev.assay.scoring.epoch;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.database.Database;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.rubric.BundledEngine;
import dev.assay.scoring.rubric.ScoringBasis;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several epochs are being filled, and one of them comes into use: none of the others takes that back. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class SuccessionResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    ClockReadings readings;

    @Inject
    EpochKeeper keeper;

    @Inject
    EpochCommands commands;

    @Inject
    Epochs epochs;

    @Inject
    BundledEngine engine;

    @Inject
    FollowerFixture fixture;

    private Epoch first;

    @BeforeEach
    void reset() {
        first = tables.reset();
        await(keeper.prepare(await(engine.basis())));
        fill(first);
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void staysAfterARollbackWhereItWentBackTo() {
        fill(upgrade("9.0.0"));
        Epoch filling = upgrade("9.1.0");

        await(commands.rollBack("9.0.0", "test"));

        fill(filling);
        assertEquals(first.id(), epochOfRankings());
        assertEquals("FILLING", state(filling));
    }

    @Test
    void goesToTheNewQuarterWithTheNewRubric() {
        Epoch build = upgrade("9.0.0");
        Epoch quarter = openNextQuarter();

        fill(build);

        assertEquals(build.id(), epochOfRankings());
        assertEquals("RETIRED", state(quarter));
        JsonPath told = Api.caller().get("/api/v1/epochs").jsonPath();
        told.setRootPath("items.find { it.id == '" + quarter.id() + "' }");
        assertEquals("paused by feed", told.get("history[-1].event") + " by " + told.get("history[-1].by"));
        assertNull(told.get("replacedAt"), "it was never in use");
        assertNotNull(tables.text("select retired_at from epoch where id = '" + quarter.id() + "'"));
        Epoch both = newest();
        fill(both);
        assertEquals(both.id(), epochOfRankings());
        assertEquals("9.0.0", both.rubricVersion());
        assertEquals(quarter.asOf(), both.asOf());
    }

    @Test
    void goesToTheNewRubricInTheNewQuarter() {
        Epoch build = upgrade("9.0.0");
        Epoch quarter = openNextQuarter();

        fill(quarter);

        assertEquals(quarter.id(), epochOfRankings());
        assertEquals("RETIRED", state(build));
        Epoch both = newest();
        fill(both);
        assertEquals(both.id(), epochOfRankings());
        assertEquals("9.0.0", both.rubricVersion());
        assertEquals(quarter.asOf(), both.asOf());
    }

    private void fill(Epoch epoch) {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
    }

    private Epoch upgrade(String version) {
        ScoringBasis build = new ScoringBasis(version, "sha256:" + version, first.engineVersion());
        await(keeper.prepare(build));
        return newest();
    }

    private Epoch openNextQuarter() {
        Clock clock =
                Clock.fixed(first.asOf().plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        await(new Quarters(database, new EpochRecords(Clock.systemUTC()), readings, clock)
                .open(Optional.empty(), "test"));
        return newest();
    }

    private Epoch newest() {
        return await(epochs.all()).get(0);
    }

    private String state(Epoch epoch) {
        return tables.text("select state from epoch where id = '" + epoch.id() + "'");
    }

    private static String epochOfRankings() {
        return Api.caller().get("/api/v1/rankings").path("epoch");
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
