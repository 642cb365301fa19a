package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.poolcolumns.columns.Change;
import dev.assay.scoring.poolcolumns.columns.MadePool;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import dev.assay.scoring.poolcolumns.columns.PoolRow;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoadedPoolTest {

    private static final int KEPT = 3;

    private final MadePool made = new MadePool(new Random(7));
    private final PoolColumns columns = new PoolColumns();
    private final PoolRow row = made.row(made.candidate());

    @Test
    void givesBackTheTagsOfThePastWhenItIsClosed() {
        // Given
        columns.put(tagged("opening 00"));
        LoadedPool pool = new LoadedPool(columns, KEPT, look(0));
        long before = columns.bytes();
        for (int change = 1; change <= 2 * KEPT; change++) {
            pool.apply(changed(change, "opening 0" + change));
        }
        assertTrue(columns.bytes() > before);

        // When
        pool.close();

        // Then
        assertEquals(before, columns.bytes());
        assertThrows(PoolOutdated.class, () -> pool.page(made.everybody(10), Optional.empty()));
    }

    private PoolRow tagged(String tag) {
        return new PoolRow(row.candidate(), row.scores(), row.coverage(), row.levels(), List.of(tag));
    }

    private Changes changed(long transaction, String tag) {
        Change change = new Change(row.candidate(), Optional.of(tagged(tag)), transaction, transaction);
        return new Changes(look(transaction), List.of(change), false, new Place(transaction, 1), false);
    }

    private static Look look(long transaction) {
        return new Look(Instant.EPOCH, Snapshot.parse(transaction + 1 + ":" + (transaction + 1) + ":"), "1");
    }
}
