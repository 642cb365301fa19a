package dev.assay.scoring.poolcolumns.columns;

import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.pool.ScoreCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The pool of one epoch. A writer has to exclude readers and other writers. */
public final class PoolColumns {

    private static final int NONE = -1;

    private final List<Chunk> chunks = new ArrayList<>();
    private final RowIndex index = new RowIndex(this::hashOf);
    private final TagSets tags = new TagSets();
    private final CompetencyCodes codes = new CompetencyCodes();
    /** The first row without a candidate; its tag set is the number of the next such row. */
    private int free = NONE;

    private int candidates;
    private long chunkBytes;

    public void put(PoolRow now) {
        int row = find(now.candidate());
        if (row == NONE) {
            row = newRow(now.candidate());
        } else {
            tags.giveBack(chunk(row).tagSet[at(row)]);
        }
        Chunk chunk = chunk(row);
        chunkBytes -= chunk.bytes();
        chunk.tagSet[at(row)] = tags.take(now.tags());
        chunk.putLevels(at(row), codes.words(now.levels()));
        chunk.packed[at(row)] = Packed.of(now);
        chunkBytes += chunk.bytes();
    }

    public void remove(UUID candidate) {
        int row = find(candidate);
        if (row == NONE) {
            return;
        }
        index.remove(hashOf(row), row);
        Chunk chunk = chunk(row);
        tags.giveBack(chunk.tagSet[at(row)]);
        chunk.packed[at(row)] = Packed.NOBODY;
        chunk.tagSet[at(row)] = free;
        free = row;
        candidates--;
    }

    private int newRow(UUID candidate) {
        int row = free;
        if (row == NONE) {
            // All rows without a candidate are in the chain, which is empty, so every row is taken.
            row = candidates;
            if (row == chunks.size() << Chunk.BITS) {
                chunks.add(new Chunk());
                chunkBytes += chunk(row).bytes();
            }
        } else {
            free = chunk(row).tagSet[at(row)];
        }
        chunk(row).high[at(row)] = candidate.getMostSignificantBits();
        chunk(row).low[at(row)] = candidate.getLeastSignificantBits();
        index.add(hashOf(row), row);
        candidates++;
        return row;
    }

    /** Best first. */
    public List<RankedRow> top(PoolQuery query) {
        return top(query, Overlay.NONE);
    }

    public List<RankedRow> top(PoolQuery query, Overlay overlay) {
        return new Pass(query, filter(query.filter()), overlay).over(chunks).inOrder();
    }

    public ScoreCounts counts(PoolFilter asked) {
        RowFilter filter = filter(asked);
        ScoreCounts.Counting counting = new ScoreCounts.Counting();
        for (Chunk chunk : chunks) {
            for (int row = 0; row < Chunk.ROWS; row++) {
                if (chunk.packed[row] != Packed.NOBODY && filter.accepts(chunk, row)) {
                    counting.add(chunk.packed[row]);
                }
            }
        }
        return counting.counted();
    }

    private RowFilter filter(PoolFilter asked) {
        return new RowFilter(asked, tags, codes);
    }

    /** Applies a change to its candidate. */
    public void apply(Change change) {
        change.row().ifPresentOrElse(this::put, () -> remove(change.candidate()));
    }

    /** The same, and keeps how the row was. Does nothing if one transaction left the row as it is; between several it may have been different. */
    public void apply(Change change, Past past, Snapshot seen) {
        int row = find(change.candidate());
        boolean same = row == NONE
                ? change.row().isEmpty()
                : change.row().filter(now -> isAt(row, now)).isPresent();
        if (same && change.first() == change.last()) {
            return;
        }
        past.keep(change, row == NONE ? null : chunk(row), at(row), seen);
        apply(change);
    }

    private boolean isAt(int row, PoolRow now) {
        Chunk chunk = chunk(row);
        int set = tags.take(now.tags());
        tags.giveBack(set);
        return chunk.packed[at(row)] == Packed.of(now)
                && chunk.tagSet[at(row)] == set
                && chunk.hasLevels(at(row), codes.words(now.levels()));
    }

    public Past past(int capacity, Snapshot reach) {
        return new Past(capacity, tags, reach);
    }

    public int candidates() {
        return candidates;
    }

    public long bytes() {
        return chunkBytes + index.bytes() + tags.bytes();
    }

    private int find(UUID candidate) {
        long high = candidate.getMostSignificantBits();
        long low = candidate.getLeastSignificantBits();
        return index.find(
                RowIndex.hash(high, low), row -> chunk(row).high[at(row)] == high && chunk(row).low[at(row)] == low);
    }

    private long hashOf(int row) {
        return RowIndex.hash(chunk(row).high[at(row)], chunk(row).low[at(row)]);
    }

    private Chunk chunk(int row) {
        return chunks.get(row >>> Chunk.BITS);
    }

    private static int at(int row) {
        return row & Chunk.ROWS - 1;
    }
}
