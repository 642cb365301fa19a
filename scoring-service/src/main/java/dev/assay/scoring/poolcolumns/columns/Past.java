package dev.assay.scoring.poolcolumns.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the rows that changed last were before: a limited number, the oldest making room for the newest. Later pages of a walk are answered as of its
 * beginning for as long as this reaches back to it.
 */
public final class Past {

    private final int capacity;
    private final TagSets tags;
    private final Chunk[] chunks;
    private final long[] first;
    private final long[] last;
    private final Snapshot[] after;
    private long begin;
    private long end;
    private Snapshot reach;

    /** @param reach the snapshot at which this begins */
    Past(int capacity, TagSets tags, Snapshot reach) {
        this.capacity = capacity;
        this.tags = tags;
        this.chunks = new Chunk[(capacity + Chunk.ROWS - 1) / Chunk.ROWS];
        this.first = new long[capacity];
        this.last = new long[capacity];
        this.after = new Snapshot[capacity];
        this.reach = reach;
    }

    /**
     * Keeps a candidate's row as it was.
     *
     * @param change by which transactions it has changed
     * @param chunk where the candidate's row is, or null if there was none
     * @param seen the snapshot that includes the change
     */
    void keep(Change change, Chunk chunk, int row, Snapshot seen) {
        if (end - begin == capacity) {
            drop();
        }
        int slot = (int) (end % capacity);
        if (chunks[slot >>> Chunk.BITS] == null) {
            chunks[slot >>> Chunk.BITS] = new Chunk();
        }
        Chunk kept = chunk(end);
        if (chunk == null) {
            kept.high[row(end)] = change.candidate().getMostSignificantBits();
            kept.low[row(end)] = change.candidate().getLeastSignificantBits();
            kept.packed[row(end)] = Packed.NOBODY;
        } else {
            kept.copy(row(end), chunk, row);
            kept.packed[row(end)] = Packed.past(kept.packed[row(end)]);
            tags.takeAgain(kept.tagSet[row(end)]);
        }
        first[slot] = change.first();
        last[slot] = change.last();
        after[slot] = seen;
        end++;
    }

    private void drop() {
        reach = after[(int) (begin % capacity)];
        if (chunk(begin).packed[row(begin)] != Packed.NOBODY) {
            tags.giveBack(chunk(begin).tagSet[row(begin)]);
        }
        begin++;
    }

    /** Gives back the sets of tags of all rows that are kept. */
    public void release() {
        while (begin < end) {
            drop();
        }
    }

    /** What was different at that moment; empty if this does not reach back so far, or two changes on either side of the moment were seen as one. */
    public Optional<Overlay> since(Snapshot moment) {
        if (!moment.includes(reach)) {
            return Optional.empty();
        }
        Map<UUID, Long> changed = new HashMap<>();
        for (long entry = begin; entry < end; entry++) {
            int slot = (int) (entry % capacity);
            boolean had = moment.includes(first[slot]);
            if (had != moment.includes(last[slot])) {
                return Optional.empty();
            }
            if (!had) {
                changed.putIfAbsent(chunk(entry).candidate(row(entry)), entry);
            }
        }
        return Optional.of(changed.isEmpty() ? Overlay.NONE : new Overlay(changed, this));
    }

    Chunk chunk(long entry) {
        return chunks[(int) (entry % capacity) >>> Chunk.BITS];
    }

    int row(long entry) {
        return (int) (entry % capacity) & Chunk.ROWS - 1;
    }

    public long bytes() {
        long bytes = (long) capacity * (2 * Long.BYTES + Integer.BYTES);
        for (Chunk chunk : chunks) {
            bytes += chunk == null ? 0 : chunk.bytes();
        }
        return bytes;
    }
}
