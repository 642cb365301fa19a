package dev.assay.scoring.poolcolumns.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The first rows of a ranking: a heap with the last of them on top, so that most rows need only one comparison, with the least fit. */
final class TopRows {

    private final int[] fits;
    private final long[] highs;
    private final long[] lows;
    private final int[] packed;
    private int size;

    TopRows(int limit) {
        this.fits = new int[limit];
        this.highs = new long[limit];
        this.lows = new long[limit];
        this.packed = new int[limit];
    }

    /** The least fit that a further row can have. */
    int leastFit() {
        return size < fits.length ? 0 : fits[0];
    }

    /** Whether a row would be among the first ones. */
    boolean wants(int fit, long high, long low) {
        return size < fits.length || isBefore(fit, high, low, 0);
    }

    /** Takes a row that is wanted. */
    void add(int fit, long high, long low, int row) {
        if (size < fits.length) {
            set(size++, fit, high, low, row);
            up(size - 1);
        } else {
            set(0, fit, high, low, row);
            down(0);
        }
    }

    /** Best first. */
    List<RankedRow> inOrder() {
        RankedRow[] rows = new RankedRow[size];
        while (size > 0) {
            rows[size - 1] = new RankedRow(
                    new UUID(highs[0], lows[0]), fits[0], Packed.scores(packed[0]), Packed.isPast(packed[0]));
            size--;
            swap(0, size);
            down(0);
        }
        return new ArrayList<>(Arrays.asList(rows));
    }

    /** Compares ids as the database does: by their unsigned bytes. */
    static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order != 0 ? order : Long.compareUnsigned(low, otherLow);
    }

    private boolean isBefore(int fit, long high, long low, int other) {
        return fit > fits[other] || fit == fits[other] && compare(high, low, highs[other], lows[other]) < 0;
    }

    private boolean isBefore(int one, int other) {
        return isBefore(fits[one], highs[one], lows[one], other);
    }

    private void up(int from) {
        for (int at = from; at > 0 && isBefore((at - 1) / 2, at); at = (at - 1) / 2) {
            swap(at, (at - 1) / 2);
        }
    }

    private void down(int from) {
        int at = from;
        while (true) {
            int last = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2; child++) {
                last = child < size && isBefore(last, child) ? child : last;
            }
            if (last == at) {
                return;
            }
            swap(at, last);
            at = last;
        }
    }

    private void set(int at, int fit, long high, long low, int row) {
        fits[at] = fit;
        highs[at] = high;
        lows[at] = low;
        packed[at] = row;
    }

    private void swap(int one, int other) {
        int fit = fits[one];
        long high = highs[one];
        long low = lows[one];
        int row = packed[one];
        set(one, fits[other], highs[other], lows[other], packed[other]);
        set(other, fit, high, low, row);
    }
}
