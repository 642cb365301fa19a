package dev.assay.scoring.poolcolumns.columns;

import dev.assay.scoring.weighting.FitTerms;
import java.util.UUID;

/** One look at every row. Most rows cost only one number read, six looked up, and one comparison with the least fit that still counts. */
final class Pass {

    private static final int BEST_FIT = 100;
    private static final int SCORE = FitTerms.SIZE - 1;

    private final PoolQuery query;
    private final FitTerms terms;
    private final RowFilter filter;
    private final Overlay overlay;
    private final TopRows top;

    Pass(PoolQuery query, RowFilter filter, Overlay overlay) {
        this.query = query;
        this.terms = query.formula().terms();
        this.filter = filter;
        this.overlay = overlay;
        this.top = new TopRows(query.limit());
    }

    TopRows over(Iterable<Chunk> chunks) {
        chunks.forEach(this::over);
        overlay.forEach(this::offerAsItWas);
        return top;
    }

    private void over(Chunk chunk) {
        int[] strongest0 = terms.strongest(0);
        int[] strongest1 = terms.strongest(1);
        int[] strongest2 = terms.strongest(2);
        int[] mean0 = terms.mean(0);
        int[] mean1 = terms.mean(1);
        int[] mean2 = terms.mean(2);
        int[] packed = chunk.packed;
        int beyond = FitTerms.leastSum(Math.min(query.behindFit(), BEST_FIT) + 1);
        int least = FitTerms.leastSum(top.leastFit());
        for (int row = 0; row < packed.length; row++) {
            int scores = packed[row];
            int one = scores & SCORE;
            int two = scores >>> 7 & SCORE;
            int three = scores >>> 14 & SCORE;
            int sum = Math.max(Math.max(strongest0[one], strongest1[two]), strongest2[three])
                    + mean0[one]
                    + mean1[two]
                    + mean2[three];
            if (sum >= least && sum < beyond && offer(chunk, row, FitTerms.fit(sum))) {
                least = FitTerms.leastSum(top.leastFit());
            }
        }
    }

    /** Kept out of the loop, which compiles better without it. */
    private boolean offer(Chunk chunk, int row, int fit) {
        long high = chunk.high[row];
        long low = chunk.low[row];
        if (overlay.hides(high, low)) {
            return false;
        }
        return offer(chunk, row, fit, high, low);
    }

    private boolean offer(Chunk chunk, int row, int fit, long high, long low) {
        boolean behind = fit < query.behindFit() || fit == query.behindFit() && isBehind(high, low);
        if (behind && top.wants(fit, high, low) && filter.accepts(chunk, row)) {
            top.add(fit, high, low, chunk.packed[row]);
            return true;
        }
        return false;
    }

    private boolean isBehind(long high, long low) {
        UUID behind = query.behind();
        return TopRows.compare(high, low, behind.getMostSignificantBits(), behind.getLeastSignificantBits()) > 0;
    }

    private void offerAsItWas(Chunk chunk, int row) {
        int packed = chunk.packed[row];
        int fit = terms.fit(Packed.systems(packed), Packed.infrastructure(packed), Packed.enterpriseData(packed));
        offer(chunk, row, fit, chunk.high[row], chunk.low[row]);
    }
}
