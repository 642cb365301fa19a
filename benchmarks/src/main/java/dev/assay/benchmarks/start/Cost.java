package dev.assay.benchmarks.start;

import dev.assay.benchmarks.rescoring.Median;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one start cost.
 *
 * @param nanos from the start of the process to its first 200
 * @param cpuNanos processor time until then
 * @param residentKilobytes resident memory of the process at the first answer
 * @param servingKilobytes the same after some thousand calls
 */
record Cost(long nanos, long cpuNanos, long residentKilobytes, long servingKilobytes) {

    static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
        return (long) Median.of(costs.stream().mapToDouble(figure::applyAsLong).toArray());
    }
}
