package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.assessment.engine.EnginePool;
import dev.assay.scoring.assessment.engine.TestEngines;
import dev.assay.scoring.epoch.EpochState;
import dev.assay.scoring.epoch.TestEpochs;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.ScoringOutcome;
import dev.assay.scoring.testing.Assessed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EngineScoringTest {

    private static final UUID STUCK = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void parksAProfileThatTheEngineDoesNotComeBackFrom() {
        // Given
        EnginePool engine = TestEngines.withDeadline(Duration.ofMillis(1_500));
        ProfileScorer scorer = new ProfileScorer(
                (profile, asOf) -> profile.path("fit").asInt() == 13 ? hang() : Assessed.byProfile(profile, asOf),
                Clock.systemUTC());

        // When
        List<ScoringOutcome> outcomes = EngineScoring.score(
                        engine,
                        scorer,
                        List.of(upserted(STUCK, 1, 1, 13), upserted(OTHER, 1, 1, 40)),
                        TestEpochs.inState(EpochState.CURRENT))
                .await()
                .atMost(PATIENCE);

        // Then
        end.countDown();
        assertEquals(2, outcomes.size());
        assertTrue(outcomes.stream()
                .anyMatch(outcome -> outcome instanceof ScoringOutcome.Parked parked
                        && parked.change().candidateId().equals(STUCK)
                        && parked.change().reason().equals(ProfileScorer.OVERDUE)));
        assertTrue(outcomes.stream()
                .anyMatch(outcome -> outcome instanceof ScoringOutcome.Assessed assessed
                        && assessed.entry().candidateId().equals(OTHER)));
    }

    @Test
    void keepsAnAssessmentThatComesAfterTheFirstDeadline() {
        EnginePool engine = TestEngines.withDeadline(Duration.ofSeconds(1));
        ProfileScorer scorer = new ProfileScorer(
                (profile, asOf) -> {
                    LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
                    return Assessed.byProfile(profile, asOf);
                },
                Clock.systemUTC());

        List<ScoringOutcome> outcomes = EngineScoring.score(
                        engine, scorer, List.of(upserted(OTHER, 1, 1, 40)), TestEpochs.inState(EpochState.CURRENT))
                .await()
                .atMost(PATIENCE);

        assertInstanceOf(ScoringOutcome.Assessed.class, outcomes.get(0));
    }

    @Test
    void beginsTheNextChangeWhenOneHasOverrunItsFirstDeadline() {
        // Given
        EnginePool engine = TestEngines.withDeadline(Duration.ofSeconds(1));
        CountDownLatch begun = new CountDownLatch(engine.width() + 1);
        ProfileScorer scorer = new ProfileScorer(
                (profile, asOf) -> {
                    begun.countDown();
                    return begun.getCount() == 0 ? comeBack() : hang();
                },
                Clock.systemUTC());
        List<CandidateChange> changes = LongStream.rangeClosed(0, engine.width())
                .mapToObj(id -> upserted(new UUID(1, id), 1, 1, 13))
                .toList();

        // When
        List<ScoringOutcome> outcomes = EngineScoring.score(
                        engine, scorer, changes, TestEpochs.inState(EpochState.CURRENT))
                .await()
                .atMost(PATIENCE);

        // Then
        assertEquals(changes.size(), outcomes.size());
        assertTrue(outcomes.stream().allMatch(ScoringOutcome.Assessed.class::isInstance));
    }

    private Assessment comeBack() {
        end.countDown();
        return hang();
    }

    @Test
    void waitsForItsTurnWhileAllCallersThatMayWaitDo() {
        // Given
        EnginePool engine = TestEngines.withDeadline(PATIENCE);
        ProfileScorer scorer = new ProfileScorer(Assessed::byProfile, Clock.systemUTC());
        AtomicInteger refused = new AtomicInteger();
        for (int caller = 0; caller < 500; caller++) {
            engine.run(this::hang).subscribe().with(done -> {}, failure -> refused.incrementAndGet());
        }
        assertTrue(refused.get() > 0);

        // When
        var page = EngineScoring.score(
                        engine,
                        scorer,
                        List.of(upserted(STUCK, 1, 1, 30), upserted(OTHER, 1, 1, 40)),
                        TestEpochs.inState(EpochState.CURRENT))
                .subscribeAsCompletionStage();

        // Then
        end.countDown();
        assertTrue(page.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().stream()
                .allMatch(ScoringOutcome.Assessed.class::isInstance));
    }

    private Assessment hang() {
        while (end.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return Assessed.byProfile(upserted(STUCK, 1, 1, 13).profile(), LocalDate.EPOCH);
    }
}
