package dev.assay.scoring.epoch;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.database.Database;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.rubric.TestRubrics;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new quarter is opened by command, or by a clock that says the same for a day. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class QuartersResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATH = "/api/v1/epochs";

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    ClockReadings readings;

    @Inject
    Epochs epochs;

    @Inject
    FollowerFixture fixture;

    private Epoch first;
    private Instant nextQuarter;

    @BeforeEach
    void reset() {
        first = tables.reset();
        nextQuarter = first.asOf().plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void opensAQuarterThatTheClockHasSaidForADay() {
        assertEquals(QuarterWatch.FIRST, look(nextQuarter));
        aDayPasses();

        assertEquals(QuarterWatch.CONFIRMED, look(nextQuarter.plusSeconds(86_400)));

        Epoch opened = newest();
        assertEquals(first.asOf().plusDays(1).plusMonths(3).minusDays(1), opened.asOf());
        assertEquals(first.rubricVersion(), opened.rubricVersion());
        assertTrue(opened.takesOver());
        assertEquals("clock", tables.text("select done_by from epoch_event"));
    }

    @Test
    void opensNothingForAClockThatJumpsForwardAndBack() {
        look(nextQuarter);
        aDayPasses();
        assertEquals(QuarterWatch.NOTHING_NEW, look(nextQuarter.minusSeconds(40 * 86_400)));

        assertEquals(QuarterWatch.FIRST, look(nextQuarter.plusSeconds(2 * 86_400)));

        assertEquals(1, tables.count("epoch"));
    }

    @Test
    void opensNothingForAClockThatJumpsTwice() {
        look(nextQuarter);

        assertEquals(QuarterWatch.WAITING, look(nextQuarter.plusSeconds(5 * 86_400)));

        assertEquals(1, tables.count("epoch"));
    }

    @Test
    void fillsTheNewQuarterBesideTheOldAndLetsItTakeOver() {
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));
        Epoch opened = open(nextQuarter);
        assertEquals(first.id(), epochOfRankings());

        fixture.apply(opened, "1.7.3", upserted(ONE, 1, 1, 45));

        assertEquals(opened.id(), epochOfRankings());
        Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(opened.id()))
                .body("items[0].state", equalTo("current"))
                .body("items[0].progress.assessed", equalTo(1))
                .body("items[0].history.event", equalTo(List.of("opened", "took-over")))
                .body("items[0].history[0].by", equalTo("test"))
                .body("items[1].state", equalTo("standby"));
    }

    @Test
    void fillsARubricOfTheEarlierQuarterAnew() {
        Api.caller()
                .contentType(ContentType.JSON)
                .body(TestRubrics.json("9.1.0", ""))
                .post("/api/v1/rubrics");
        fixture.apply(open(nextQuarter), "1.7.3");

        Api.caller()
                .post("/api/v1/rubrics/9.1.0/activate")
                .then()
                .statusCode(409)
                .body("detail", containsString("an earlier quarter"));
        Api.caller()
                .post("/api/v1/rubrics/9.1.0/resume")
                .then()
                .statusCode(200)
                .body("state", equalTo("filling"))
                .body("epoch.id", equalTo("9.1.0/" + Quarter.of(first.asOf().plusDays(1))));

        assertEquals("1", tables.text("select count(*) from epoch where state = 'RETIRED'"));
    }

    @Test
    void leavesAQuarterAloneThatSomebodyWentBackFrom() {
        fixture.apply(first, "1.7.3", upserted(ONE, 1, 1, 40));
        Epoch opened = open(nextQuarter);
        fixture.apply(opened, "1.7.3", upserted(ONE, 1, 1, 45));
        Api.caller()
                .post("/api/v1/rubrics/" + first.rubricVersion() + "/rollback")
                .then()
                .statusCode(200);
        look(nextQuarter);
        aDayPasses();

        assertEquals(QuarterWatch.NOTHING_NEW, look(nextQuarter.plusSeconds(86_400)));

        assertEquals(first.id(), epochOfRankings());
        assertEquals("STANDBY", tables.text("select state from epoch where id = '" + opened.id() + "'"));
    }

    @Test
    void opensAQuarterOnce() {
        open(nextQuarter);

        Quarters.Opened again = await(quarters(nextQuarter).open(Optional.empty(), "test"));

        assertFalse(again.isNew());
        assertEquals(2, tables.count("epoch"));
    }

    @Test
    void answers200ForTheQuarterInUseAndNamesWhoAsked() {
        Api.caller()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("id", equalTo(first.id()));
    }

    @Test
    void refusesQuartersThatHaveNotBegunOrAreOver() {
        String later = Quarter.of(first.asOf().plusDays(1)).toString();
        for (String wrong : new String[] {later, "1999Q1", "2026Q5", "spring"}) {
            Api.caller()
                    .contentType(ContentType.JSON)
                    .body("{\"quarter\": \"" + wrong + "\"}")
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/quarter"));
        }
        assertEquals(1, tables.count("epoch"));
    }

    private QuarterWatch look(Instant at) {
        return await(quarters(at).look());
    }

    private Epoch open(Instant at) {
        await(quarters(at).open(Optional.empty(), "test"));
        return newest();
    }

    private Quarters quarters(Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        return new Quarters(database, new EpochRecords(Clock.systemUTC()), readings, clock);
    }

    /** By the database's clock, which cannot be set: what it recorded is made older instead. */
    private void aDayPasses() {
        tables.execute("update clock_reading set recorded_at = recorded_at - interval '1 day'");
    }

    private Epoch newest() {
        return await(epochs.all()).get(0);
    }

    private static String epochOfRankings() {
        return Api.caller().get("/api/v1/rankings").path("epoch");
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
