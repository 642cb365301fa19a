package dev.assay.scoring.poolcolumns.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoolColumnsTest {

    private static final PoolFilter EVERYBODY = new PoolFilter(0, 0, 0, List.of(), MustHaveFilter.NONE, List.of(), 0);

    @Test
    void givesThePagesThatAPlainSortWouldGive() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            MadePool made = new MadePool(random);
            PoolColumns columns = new PoolColumns();
            Map<UUID, PoolRow> plain = new TreeMap<>();
            change(columns, plain, made, random);
            for (int asked = 0; asked < 20; asked++) {
                PoolQuery query = made.query(plain.values());
                assertEquals(MadePool.expected(plain.values(), query), columns.top(query), query + " seed " + seed);
            }
            assertEquals(plain.size(), columns.candidates(), "seed " + seed);
        }
    }

    /** Puts in, changes and takes out; rows that are free are used again. */
    private static void change(PoolColumns columns, Map<UUID, PoolRow> plain, MadePool made, Random random) {
        List<UUID> ever = new ArrayList<>();
        for (int i = random.nextInt(1_500); i >= 0; i--) {
            if (ever.isEmpty() || random.nextInt(3) > 0) {
                ever.add(made.candidate());
            }
            UUID candidate = ever.get(random.nextInt(ever.size()));
            if (random.nextInt(4) == 0) {
                columns.remove(candidate);
                plain.remove(candidate);
            } else {
                PoolRow row = made.row(candidate);
                columns.put(row);
                plain.put(candidate, row);
            }
        }
    }

    @Test
    void countsWhoeverTheFilterLeavesByFit() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        MadePool made = new MadePool(random);
        PoolColumns columns = new PoolColumns();
        Map<UUID, PoolRow> plain = new TreeMap<>();
        change(columns, plain, made, random);
        for (int asked = 0; asked < 20; asked++) {
            PoolFilter filter = made.filter();
            FitFormula formula = made.formula();
            long[] expected = new long[101];
            plain.values().stream()
                    .filter(row -> MadePool.accepts(filter, row))
                    .forEach(row -> expected[formula.fit(row.scores())]++);

            long[] byFit = columns.counts(filter).byFit(formula.terms());

            assertArrayEquals(expected, byFit, filter + " seed " + seed);
        }
    }

    @Test
    void growsOverManyChunksAndGivesRowsOfTheGoneToTheNext() {
        Random random = new Random(7);
        MadePool made = new MadePool(random);
        PoolColumns columns = new PoolColumns();
        List<PoolRow> rows = new ArrayList<>();
        for (int i = 0; i < 3 * Chunk.ROWS + 1; i++) {
            rows.add(made.row(made.candidate()));
            columns.put(rows.get(i));
        }
        long bytes = columns.bytes();
        rows.subList(0, Chunk.ROWS).forEach(row -> columns.remove(row.candidate()));
        rows.subList(0, Chunk.ROWS).replaceAll(gone -> made.row(made.candidate()));

        rows.subList(0, Chunk.ROWS).forEach(columns::put);

        PoolQuery query = new PoolQuery(made.formula(), EVERYBODY, 1_000, new UUID(0, 0), rows.size() + 1);
        assertEquals(MadePool.expected(rows, query), columns.top(query));
        assertTrue(columns.bytes() < bytes * 1.1, columns.bytes() + " of " + bytes);
    }

    @Test
    void refusesAScoreThatIsNone() {
        PoolRow row = new PoolRow(new UUID(0, 1), new Triple(101, 0, 0), 0, null, List.of());
        assertThrows(IllegalArgumentException.class, () -> new PoolColumns().put(row));
    }
}
