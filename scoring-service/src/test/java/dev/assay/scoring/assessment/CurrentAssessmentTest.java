package dev.assay.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.CurrentAssessment.Verdict;
import dev.assay.scoring.testing.Assessed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurrentAssessmentTest {

    private static final AsOfFeed FEED = new AsOfFeed("1.2.3", Instant.EPOCH, 0, 0);

    @Test
    void showsAnyVersionToWhoeverNamesNone() {
        assertEquals(Verdict.FOUND, current(2L, false, null, null).verdict(0));
    }

    @Test
    void waitsForAVersionThatIsNotThereYet() {
        assertEquals(Verdict.FOUND, current(3L, false, null, null).verdict(3));
        assertEquals(Verdict.PENDING, current(2L, false, null, null).verdict(3));
        assertEquals(Verdict.PENDING, current(null, false, null, null).verdict(1));
    }

    @Test
    void knowsOnlyThoseItHasHeardOf() {
        assertEquals(Verdict.UNKNOWN, current(null, false, null, null).verdict(0));
        assertEquals(Verdict.PENDING, current(null, false, null, 1L).verdict(0));
    }

    @Test
    void forgetsTheErasedWhateverIsAskedFor() {
        assertEquals(Verdict.GONE, current(null, true, null, null).verdict(5));
    }

    @Test
    void saysThatAParkedVersionWillNotCome() {
        assertEquals(Verdict.PARKED, current(null, false, 2L, null).verdict(0));
        assertEquals(Verdict.PARKED, current(1L, false, 2L, null).verdict(2));
        assertEquals(Verdict.PENDING, current(1L, false, 2L, null).verdict(3));
        assertEquals(Verdict.FOUND, current(1L, false, 2L, null).verdict(0));
    }

    @Test
    void knowsTheMergedByWhatIsKeptOfThem() {
        FeedKnowledge merged = new FeedKnowledge(FEED, false, Optional.empty(), Optional.empty(), stamp(3L), 1, true);
        Optional<StoredAssessment> kept = current(2L, false, null, null).assessment();

        assertEquals(Verdict.FOUND, new CurrentAssessment(kept, merged).verdict(0));
        assertEquals(Verdict.MERGED, new CurrentAssessment(kept, merged).verdict(3));
        assertEquals(Verdict.MERGED, new CurrentAssessment(Optional.empty(), merged).verdict(0));
        assertEquals(Verdict.PENDING, new CurrentAssessment(kept, merged).verdict(4));
    }

    @Test
    void expectsEverybodyWhileNobodyReadsTheFeedForIt() {
        FeedKnowledge unfollowed =
                new FeedKnowledge(FEED, false, Optional.empty(), Optional.empty(), Optional.empty(), 1, false);
        FeedKnowledge erased =
                new FeedKnowledge(FEED, true, Optional.empty(), Optional.empty(), Optional.empty(), 1, false);

        assertEquals(Verdict.PENDING, new CurrentAssessment(Optional.empty(), unfollowed).verdict(0));
        assertEquals(Verdict.GONE, new CurrentAssessment(Optional.empty(), erased).verdict(0));
    }

    @Test
    void waitsForTheNewLifeOfARestoredDatabase() {
        Optional<StoredAssessment> lost = current(5L, false, null, null).assessment();
        FeedKnowledge restored = new FeedKnowledge(FEED, false, stamp(5L), Optional.empty(), stamp(5L), 2, true);

        assertEquals(Verdict.PENDING, new CurrentAssessment(lost, restored).verdict(4));
        assertEquals(Verdict.FOUND, new CurrentAssessment(lost, restored).verdict(0));
        assertTrue(new CurrentAssessment(lost, restored).response().stale());
    }

    @Test
    void isStaleWhileANewerVersionIsKnown() {
        assertFalse(current(2L, false, null, null).response().stale());
        assertFalse(current(2L, false, 2L, 2L).response().stale());
        assertTrue(current(2L, false, 3L, null).response().stale());
        assertTrue(current(2L, false, null, 3L).response().stale());
    }

    private static CurrentAssessment current(Long version, boolean erased, Long parked, Long inHand) {
        Optional<StoredAssessment> assessment = Optional.ofNullable(version)
                .map(known -> new StoredAssessment(
                        new AssessmentKey(new UUID(0, 1), "e", 1, known),
                        Assessed.withFit(50, 1, 2, 3),
                        Instant.EPOCH));
        return new CurrentAssessment(
                assessment, new FeedKnowledge(FEED, erased, stamp(parked), stamp(inHand), Optional.empty(), 1, true));
    }

    private static Optional<VersionStamp> stamp(Long version) {
        return Optional.ofNullable(version).map(known -> new VersionStamp(1, known));
    }
}
