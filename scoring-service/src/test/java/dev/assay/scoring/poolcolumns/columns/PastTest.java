package dev.assay.scoring.poolcolumns.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A walk goes on as of its beginning: on the replica where it began, and on another one that looked at other moments. */
class PastTest {

    private static final int COMMITS = 300;

    /** What one transaction did, the row being null where it took the candidate out. Transactions commit in another order than they begin. */
    private record Commit(long transaction, UUID candidate, PoolRow row) {}

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final MadePool made = new MadePool(random);
    private final List<Commit> history = new ArrayList<>();

    private void makeHistory() {
        List<UUID> candidates = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            candidates.add(made.candidate());
        }
        List<Long> open = new ArrayList<>();
        long next = 1_000;
        while (history.size() < COMMITS) {
            while (open.size() < 5) {
                open.add(next++);
            }
            UUID candidate = candidates.get(random.nextInt(candidates.size()));
            PoolRow row = random.nextInt(5) == 0 ? null : made.row(candidate);
            history.add(new Commit(open.remove(random.nextInt(open.size())), candidate, row));
        }
    }

    /** What a look saw after so many commits. */
    private Snapshot after(int commits) {
        List<Long> done =
                history.subList(0, commits).stream().map(Commit::transaction).toList();
        long next = 1 + done.stream().mapToLong(Long::longValue).max().orElse(999);
        String running = LongStream.range(1_000, next)
                .filter(transaction -> !done.contains(transaction))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
        long oldest = running.isEmpty() ? next : Long.parseLong(running.split(",")[0]);
        return Snapshot.parse(oldest + ":" + next + ":" + running);
    }

    private Map<UUID, PoolRow> pool(int commits) {
        Map<UUID, PoolRow> pool = new TreeMap<>();
        for (Commit commit : history.subList(0, commits)) {
            if (commit.row() == null) {
                pool.remove(commit.candidate());
            } else {
                pool.put(commit.candidate(), commit.row());
            }
        }
        return pool;
    }

    private List<Change> changes(int from, int to) {
        Map<UUID, Change> changes = new HashMap<>();
        for (Commit commit : history.subList(from, to)) {
            Change one = new Change(
                    commit.candidate(), Optional.ofNullable(commit.row()), commit.transaction(), commit.transaction());
            changes.merge(
                    commit.candidate(),
                    one,
                    (before, last) -> new Change(last.candidate(), last.row(), before.first(), last.last()));
        }
        return List.copyOf(changes.values());
    }

    @Test
    void showsThePoolAsItWas() {
        makeHistory();
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(COMMITS, after(0));
        List<Integer> looks = new ArrayList<>(List.of(0));
        while (looks.get(looks.size() - 1) < COMMITS) {
            int last = looks.get(looks.size() - 1);
            int now = Math.min(COMMITS, last + 1 + random.nextInt(4));
            changes(last, now).forEach(change -> columns.apply(change, past, after(now)));
            looks.add(now);
        }
        int shown = 0;
        for (int then = 0; then <= COMMITS; then++) {
            Optional<Overlay> overlay = past.since(after(then));
            assertTrue(overlay.isPresent() || !looks.contains(then), "own look " + then + " seed " + seed);
            if (overlay.isPresent()) {
                PoolQuery query = made.query(pool(then).values());
                assertEquals(
                        MadePool.expected(pool(then).values(), query),
                        MadePool.places(columns.top(query, overlay.get())),
                        "then " + then + " seed " + seed);
                shown++;
            }
        }
        assertTrue(shown > COMMITS / 2, shown + " seed " + seed);
    }

    @Test
    void forgetsTheOldestAndSaysSo() {
        makeHistory();
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(20, after(0));
        for (int now = 1; now <= COMMITS; now++) {
            int seen = now;
            changes(now - 1, now).forEach(change -> columns.apply(change, past, after(seen)));
        }
        assertFalse(past.since(after(COMMITS / 2)).isPresent(), "seed " + seed);
        for (int then = COMMITS - 15; then <= COMMITS; then++) {
            PoolQuery query = made.query(pool(then).values());
            assertEquals(
                    MadePool.expected(pool(then).values(), query),
                    MadePool.places(columns.top(query, past.since(after(then)).orElseThrow())),
                    "then " + then + " seed " + seed);
        }
    }

    @Test
    void doesNotKnowWhatWasBeforeItBegan() {
        makeHistory();
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(COMMITS, after(100));
        assertFalse(past.since(after(90)).isPresent());
        assertTrue(past.since(after(100)).isPresent());
    }

    @Test
    void doesNotKnowWhatWasBetweenTwoChangesThatItSawAsOne() {
        PoolRow first = made.row(made.candidate());
        history.add(new Commit(1_000, first.candidate(), first));
        history.add(new Commit(1_001, first.candidate(), made.row(first.candidate())));
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(COMMITS, after(0));

        changes(0, 2).forEach(change -> columns.apply(change, past, after(2)));

        assertTrue(past.since(after(0)).isPresent());
        assertFalse(past.since(after(1)).isPresent());
    }

    @Test
    void doesNotKnowWhatWasBetweenAChangeThereAndBack() {
        PoolRow first = made.row(made.candidate());
        history.add(new Commit(1_000, first.candidate(), first));
        history.add(new Commit(1_001, first.candidate(), made.row(first.candidate())));
        history.add(new Commit(1_002, first.candidate(), first));
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(COMMITS, after(0));
        changes(0, 1).forEach(change -> columns.apply(change, past, after(1)));

        changes(1, 3).forEach(change -> columns.apply(change, past, after(3)));

        assertTrue(past.since(after(1)).isPresent());
        assertFalse(past.since(after(2)).isPresent());
    }

    @Test
    void tellsWhoIsAnotherNow() {
        PoolRow first = made.row(made.candidate());
        PoolRow other = made.row(made.candidate());
        history.add(new Commit(1_000, first.candidate(), first));
        history.add(new Commit(1_001, other.candidate(), other));
        history.add(new Commit(1_002, first.candidate(), made.row(first.candidate())));
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(COMMITS, after(0));
        changes(0, 2).forEach(change -> columns.apply(change, past, after(2)));
        changes(2, 3).forEach(change -> columns.apply(change, past, after(3)));

        List<RankedRow> then =
                columns.top(made.everybody(10), past.since(after(2)).orElseThrow());

        assertEquals(
                Map.of(first.candidate(), true, other.candidate(), false),
                then.stream().collect(Collectors.toMap(RankedRow::candidate, RankedRow::past)));
    }

    @Test
    void keepsNothingOfAChangeThatChangesNothing() {
        makeHistory();
        PoolColumns columns = new PoolColumns();
        Past past = columns.past(1, after(0));
        PoolRow row = made.row(made.candidate());
        columns.apply(new Change(row.candidate(), Optional.of(row), 1_000, 1_000), past, after(1));
        columns.apply(new Change(row.candidate(), Optional.of(row), 1_001, 1_001), past, after(2));
        assertTrue(past.since(after(0)).isPresent());
    }
}
