package dev.assay.scoring.poolcolumns.columns;

import java.util.function.IntToLongFunction;

/**
 * Finds a candidate's row: a hash table with open addressing, in so many parts that each stays small and its growth is not noticed. It holds only row
 * numbers, each plus one, since 0 is an empty slot.
 */
final class RowIndex {

    private static final int PART_BITS = 12;
    private static final int SMALLEST = 16;

    /** Whether a row is the one being looked for. */
    @FunctionalInterface
    interface Match {

        boolean is(int row);
    }

    private final IntToLongFunction hashOfRow;
    private final int[][] parts = new int[1 << PART_BITS][];
    private final int[] used = new int[1 << PART_BITS];

    /** @param hashOfRow gives the hash that a row was added with */
    RowIndex(IntToLongFunction hashOfRow) {
        this.hashOfRow = hashOfRow;
    }

    static long hash(long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 29)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 29;
    }

    /** The row, or -1. */
    int find(long hash, Match match) {
        int[] part = parts[part(hash)];
        if (part == null) {
            return -1;
        }
        for (int slot = slot(hash, part); part[slot] != 0; slot = slot + 1 & part.length - 1) {
            if (match.is(part[slot] - 1)) {
                return part[slot] - 1;
            }
        }
        return -1;
    }

    /** Adds a row that is not in the table. */
    void add(long hash, int row) {
        int number = part(hash);
        int[] part = parts[number] == null ? new int[SMALLEST] : parts[number];
        if (used[number] + 1 > part.length * 3 / 4) {
            int[] larger = new int[part.length * 2];
            for (int entry : part) {
                if (entry != 0) {
                    place(larger, hashOfRow.applyAsLong(entry - 1), entry);
                }
            }
            part = larger;
        }
        place(part, hash, row + 1);
        parts[number] = part;
        used[number]++;
    }

    /** Removes a row that is in the table, and moves up the entries that it had displaced. */
    void remove(long hash, int row) {
        int[] part = parts[part(hash)];
        int hole = slot(hash, part);
        while (part[hole] != row + 1) {
            hole = hole + 1 & part.length - 1;
        }
        for (int slot = hole + 1 & part.length - 1; part[slot] != 0; slot = slot + 1 & part.length - 1) {
            int home = slot(hashOfRow.applyAsLong(part[slot] - 1), part);
            if ((slot - home & part.length - 1) >= (slot - hole & part.length - 1)) {
                part[hole] = part[slot];
                hole = slot;
            }
        }
        part[hole] = 0;
        used[part(hash)]--;
    }

    long bytes() {
        long bytes = 0;
        for (int[] part : parts) {
            bytes += part == null ? 0 : (long) part.length * Integer.BYTES;
        }
        return bytes;
    }

    private static void place(int[] part, long hash, int entry) {
        int slot = slot(hash, part);
        while (part[slot] != 0) {
            slot = slot + 1 & part.length - 1;
        }
        part[slot] = entry;
    }

    private static int part(long hash) {
        return (int) (hash >>> Long.SIZE - PART_BITS);
    }

    private static int slot(long hash, int[] part) {
        return (int) hash & part.length - 1;
    }
}
