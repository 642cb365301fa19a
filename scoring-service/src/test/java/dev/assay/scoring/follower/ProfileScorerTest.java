package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.ParkedChange;
import dev.assay.scoring.follower.changes.ScoringOutcome;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.MemoryFeed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ProfileScorerTest {

    private static final UUID CANDIDATE = new UUID(0, 1);
    private static final String EPOCH = "1.0.0/2026Q4";
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void parksAProfileAfterFiveTries() {
        CandidateChange broken = MemoryFeed.broken(CANDIDATE, 4, "Ada");

        ScoringOutcome outcome = scorer(Assessed::byProfile).score(broken, EPOCH, AS_OF);

        ParkedChange parked =
                assertInstanceOf(ScoringOutcome.Parked.class, outcome).change();
        assertEquals(5, calls.get());
        assertEquals(new VersionStamp(1, 4), parked.stamp());
        assertTrue(parked.reason().startsWith("java.lang.IllegalStateException at "), parked.reason());
    }

    @Test
    void keepsTheProfileOutOfTheReason() {
        CandidateChange broken = MemoryFeed.broken(CANDIDATE, 4, "Marvellous Person");

        ScoringOutcome outcome = scorer(Assessed::byProfile).score(broken, EPOCH, AS_OF);

        String reason =
                assertInstanceOf(ScoringOutcome.Parked.class, outcome).change().reason();
        assertFalse(reason.contains("Marvellous"), reason);
    }

    @Test
    void parksAProfileThatExhaustsTheStack() {
        ScoringOutcome outcome = scorer((profile, asOf) -> {
                    throw new StackOverflowError();
                })
                .score(MemoryFeed.upserted(CANDIDATE, 1, 1, 10), EPOCH, AS_OF);

        assertInstanceOf(ScoringOutcome.Parked.class, outcome);
    }

    @Test
    void letsAnErrorOfTheMachineThrough() {
        ProfileScorer scorer = scorer((profile, asOf) -> {
            throw new OutOfMemoryError("as a test");
        });

        assertThrows(
                OutOfMemoryError.class, () -> scorer.score(MemoryFeed.upserted(CANDIDATE, 1, 1, 10), EPOCH, AS_OF));
    }

    @Test
    void succeedsAtALaterTry() {
        ScoringOutcome outcome = scorer((profile, asOf) -> {
                    if (calls.get() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return Assessed.byProfile(profile, asOf);
                })
                .score(MemoryFeed.upserted(CANDIDATE, 1, 7, 42), EPOCH, AS_OF);

        var assessed = assertInstanceOf(ScoringOutcome.Assessed.class, outcome);
        assertEquals(7, assessed.assessment().key().candidateVersion());
        assertEquals(3, calls.get());
    }

    @Test
    void parksAChangeWithoutProfile() {
        CandidateChange erasedShape = MemoryFeed.erased(CANDIDATE, 1, 2);

        ScoringOutcome outcome = scorer(Assessed::byProfile).score(erasedShape, EPOCH, AS_OF);

        assertInstanceOf(ScoringOutcome.Parked.class, outcome);
        assertEquals(0, calls.get());
    }

    private ProfileScorer scorer(BiFunction<JsonNode, LocalDate, Assessment> engine) {
        return new ProfileScorer(
                (profile, asOf) -> {
                    calls.incrementAndGet();
                    return engine.apply(profile, asOf);
                },
                Clock.systemUTC());
    }
}
