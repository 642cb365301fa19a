package dev.assay.scoring.follower.changes;

import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.VersionStamp;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownVersionsTest {

    private static final UUID ASSESSED = new UUID(0, 1);
    private static final UUID PARKED = new UUID(0, 2);
    private static final UUID ERASED = new UUID(0, 3);
    private static final UUID NEW = new UUID(0, 4);
    private static final UUID MERGED = new UUID(0, 5);
    private static final UUID LOST = new UUID(0, 6);

    private final KnownVersions known = new KnownVersions(
            Map.of(ASSESSED, new VersionStamp(2, 5)),
            Map.of(PARKED, new VersionStamp(2, 5)),
            Map.of(MERGED, new VersionStamp(2, 5)),
            Map.of(ERASED, Tombstone.erased(ERASED, new VersionStamp(1, 2)), LOST, Tombstone.lost(LOST, 2)));

    @Test
    void takesOnlyNewerVersionsOfTheAssessed() {
        assertFalse(known.isNews(upserted(ASSESSED, 2, 5, 1)));
        assertFalse(known.isNews(upserted(ASSESSED, 1, 9, 1)));
        assertTrue(known.isNews(upserted(ASSESSED, 2, 6, 1)));
        assertTrue(known.isNews(upserted(ASSESSED, 3, 1, 1)));
    }

    @Test
    void triesAParkedVersionAgainWhereItComesAgain() {
        assertFalse(known.isNews(upserted(PARKED, 2, 4, 1)));
        assertTrue(known.isNews(upserted(PARKED, 2, 5, 1)));
        assertTrue(known.isNews(upserted(PARKED, 2, 6, 1)));
    }

    @Test
    void takesOnlyNewerVersionsOfTheMerged() {
        assertFalse(known.isNews(upserted(MERGED, 2, 4, 1)));
        assertFalse(known.isNews(merged(MERGED, 2, 5, NEW)));
        assertTrue(known.isNews(upserted(MERGED, 2, 6, 1)));
        assertTrue(known.isNews(merged(MERGED, 3, 1, NEW)));
        assertFalse(known.isNews(merged(ASSESSED, 2, 4, NEW)));
    }

    @Test
    void takesNothingMoreOfTheErased() {
        assertFalse(known.isNews(upserted(ERASED, 9, 9, 1)));
    }

    @Test
    void takesTheLostAgainWhenTheyAreKnownAgain() {
        assertFalse(known.isNews(upserted(LOST, 1, 9, 1)));
        assertTrue(known.isNews(upserted(LOST, 2, 1, 1)));
        assertTrue(known.isNews(upserted(LOST, 3, 1, 1)));
    }

    @Test
    void takesAnybodyUnheardOf() {
        assertTrue(known.isNews(upserted(NEW, 1, 1, 1)));
    }
}
