package dev.assay.scoring.follower.changes;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeBatchTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void keepsTheNewestVersionWhateverTheOrder() {
        ChangeBatch batch = batch(upserted(ONE, 1, 3, 30), upserted(ONE, 1, 2, 20), upserted(TWO, 1, 1, 10));

        assertEquals(
                List.of(new VersionStamp(1, 3), new VersionStamp(1, 1)),
                batch.upserts().stream().map(CandidateChange::stamp).toList());
    }

    @Test
    void putsTheIncarnationBeforeTheVersion() {
        ChangeBatch batch = batch(upserted(ONE, 2, 1, 10), upserted(ONE, 1, 9, 90));

        assertEquals(new VersionStamp(2, 1), batch.upserts().get(0).stamp());
    }

    @Test
    void letsAnErasureOutdoWhatComesAfterIt() {
        ChangeBatch batch = batch(upserted(ONE, 1, 1, 10), erased(ONE, 1, 2), upserted(ONE, 1, 3, 30));

        assertTrue(batch.upserts().isEmpty());
        assertEquals(Map.of(ONE, new VersionStamp(1, 2)), batch.erasures());
    }

    @Test
    void letsTheNewerOfMergeAndUpsertHold() {
        ChangeBatch merged = batch(merged(ONE, 1, 2, TWO), upserted(ONE, 1, 1, 10));
        ChangeBatch undone = batch(upserted(ONE, 1, 3, 10), merged(ONE, 1, 2, TWO));
        ChangeBatch gone = batch(merged(ONE, 1, 2, TWO), erased(ONE, 1, 3), merged(ONE, 1, 4, TWO));

        assertTrue(merged.upserts().isEmpty());
        assertEquals(2, merged.merges().get(0).stamp().version());
        assertTrue(undone.merges().isEmpty());
        assertEquals(3, undone.upserts().get(0).stamp().version());
        assertTrue(gone.merges().isEmpty());
    }

    @Test
    void namesEverybodyOnce() {
        ChangeBatch batch = batch(upserted(TWO, 1, 1, 10), erased(ONE, 1, 2), upserted(TWO, 1, 1, 10));

        assertEquals(List.of(ONE, TWO), List.copyOf(batch.candidates()));
    }

    private static ChangeBatch batch(CandidateChange... changes) {
        return ChangeBatch.of(new ChangePage(List.of(changes), "1.1.1", 0, Optional.empty()));
    }
}
