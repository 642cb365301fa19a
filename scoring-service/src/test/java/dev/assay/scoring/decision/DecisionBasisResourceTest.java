package dev.assay.scoring.decision;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.assessment.engine.EnginePool;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which assessment a decision is based, and what is answered while there is none. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class DecisionBasisResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 5);
    private static final UUID NOBODY = new UUID(0, 9);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    EnginePool engine;

    private Epoch epoch;

    @BeforeEach
    void assess() {
        epoch = tables.reset();
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40));
    }

    @AfterEach
    void restore() {
        tables.execute("update epoch set engine_version = '" + epoch.engineVersion() + "'");
        tables.reset();
    }

    @Test
    void takesANamedAssessmentThoughNoneIsInUse() {
        // Given
        leaveToAnOlderEpoch();
        fixture.apply(epoch, "1.8.1", broken(ONE, 2, "the new rules cannot read it"));
        decide(ONE, null).statusCode(503).body("type", equalTo("urn:assay:problem:assessment-parked"));

        // When
        ValidatableResponse answer = decide(ONE, "1-1-older");

        // Then
        answer.statusCode(201).body("fit", equalTo(40)).body("assessment", equalTo("1-1-older"));
    }

    @Test
    void knowsNobodyByTheNameOfAnAssessment() {
        decide(NOBODY, "1-1-older").statusCode(404);
        decide(NOBODY, "?").statusCode(404);
    }

    @Test
    void doesNotTakeAnAssessmentThatCannotBeReadNowForOneThatIsNotThere() {
        // Given
        CountDownLatch over = new CountDownLatch(1);
        occupyEngine(over);

        // When
        ValidatableResponse answer;
        try {
            answer = decide(ONE, "1-1-" + epoch.id().replace('/', '~'));
        } finally {
            over.countDown();
        }

        // Then
        answer.statusCode(503).body("type", equalTo("urn:assay:problem:unavailable"));
    }

    @Test
    void storesNothingAboutSomebodyWhoIsNotAssessedYetAndSaysSo() {
        // Given
        leaveToAnotherEngine();

        // When
        ValidatableResponse answer = decide(NEW, null);

        // Then
        answer.statusCode(503).header("Retry-After", "1").body("type", equalTo("urn:assay:problem:not-assessed-yet"));
        assertEquals(0, tables.count("decision"));
    }

    @Test
    void namesTheSurvivorOfAMergeInEveryLaterEpoch() {
        // Given
        fixture.apply(epoch, "1.8.1", merged(ONE, 1, 2, NEW));
        leaveToAnOlderEpoch();

        // When
        ValidatableResponse answer = decide(ONE, null);

        // Then
        answer.statusCode(409)
                .body("type", equalTo("urn:assay:problem:candidate-merged"))
                .body("detail", containsString(NEW.toString()));
    }

    @Test
    void listsNoDecisionsAboutSomebodyWhoIsNotAssessedYet() {
        leaveToAnotherEngine();

        lists(NEW).statusCode(200).body("items", empty());
    }

    @Test
    void listsNoDecisionsAboutSomebodyWhoCouldNotBeAssessed() {
        fixture.apply(epoch, "1.8.1", broken(NEW, 1, "nobody can read it"));

        lists(NEW).statusCode(200).body("items", empty());
        lists(NOBODY).statusCode(404);
    }

    /** As if nobody followed the epoch in use: whoever is unknown may be on the way. */
    private void leaveToAnotherEngine() {
        tables.execute("update epoch set engine_version = '0.0.1'");
        tables.execute("truncate feed_position");
    }

    /** More work than the engine takes, until somebody opens the latch. */
    private void occupyEngine(CountDownLatch over) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        int before;
        boolean held;
        do {
            before = refused.get();
            // A thread that takes work makes room for more, so only a refusal while all are held already says that
            // there is none.
            held = begun.get() >= engine.width();
            engine.run(() -> held(begun, over)).subscribe().with(done -> {}, full -> refused.incrementAndGet());
        } while (refused.get() == before || !held);
    }

    private static boolean held(AtomicInteger begun, CountDownLatch over) {
        begun.incrementAndGet();
        try {
            return over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** As if the epoch in use were a later one, in which nothing has been assessed. */
    private void leaveToAnOlderEpoch() {
        tables.execute("insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at)"
                + " select 'older', rubric_version, rubric_hash, engine_version, as_of, 'RETIRED', now() from epoch");
        tables.execute("update assessment set epoch_id = 'older'");
        tables.execute("truncate standing, standing_fit");
    }

    private static ValidatableResponse lists(UUID candidate) {
        return Api.caller()
                .get("/api/v1/candidates/" + candidate + "/decisions")
                .then();
    }

    private static ValidatableResponse decide(UUID candidate, String assessment) {
        String named = assessment == null ? "" : ", \"assessment\": \"" + assessment + "\"";
        return Api.caller()
                .contentType("application/json")
                .body("{\"decision\": \"hold\", \"reason\": \"Later.\", \"decidedBy\": \"R. Example\"" + named + "}")
                .post("/api/v1/candidates/" + candidate + "/decisions")
                .then();
    }
}
