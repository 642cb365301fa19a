package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Epochs are followed side by side: what one erases another must not write afterwards. */
abstract class ErasureBehaviour extends DeliveredBehaviour {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void leavesOutWhoWasErasedWhileThePageWasAssessed() {
        // As another epoch's follower would, between this one's reading and writing.
        fixture.applyAfter(
                () -> tables.execute("insert into tombstone values ('" + ONE + "', 1, 2)"),
                epoch,
                "1.7.3",
                upserted(ONE, 1, 1, 40),
                upserted(TWO, 1, 1, 60));

        assertEquals(TWO.toString(), tables.text("select candidate_id from assessment"));
        assertEquals(1, tables.count("assessment"));
        assertEquals(1, tables.count("standing"));
        assertEquals(Set.of("tombstone"), tables.naming(ONE));
        assertEquals("1.7.3", fixture.position());
    }
}
