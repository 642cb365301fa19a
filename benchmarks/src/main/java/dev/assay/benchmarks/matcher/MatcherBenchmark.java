package dev.assay.benchmarks.matcher;

import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time for one pass over the same dense text with the same names; before any is timed, all matchers have to find the same number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatcherBenchmark {
    private static final long SEED = 20_261_122;

    private char[] text;
    private char[] padded;
    private NameMatcher engine;
    private NameMatcher ahoCorasick;
    private NameMatcher ahoCorasickPadded;
    private NameMatcher regex;

    @Setup
    public void build() throws IOException {
        SortedSet<String> names = Names.of(RubricReader.bundled());
        String dense = DenseText.of(names, SEED);
        text = dense.toCharArray();
        padded = (" " + dense + " ").toCharArray();
        engine = new EngineMatcher(names);
        ahoCorasick = new AhoCorasickMatcher(names);
        ahoCorasickPadded = new PaddedAhoCorasickMatcher(names);
        regex = new RegexMatcher(names);
        requireEqualCounts(names.size());
    }

    private void requireEqualCounts(int names) {
        int count = engine.count(text);
        List<Integer> others = List.of(ahoCorasick.count(text), ahoCorasickPadded.count(padded), regex.count(text));
        if (count == 0 || others.stream().anyMatch(other -> other != count)) {
            throw new IllegalStateException("the matchers disagree: " + count + " and " + others);
        }
        System.out.printf(
                "%d names, %d characters, %d words, %d matches by every matcher%n",
                names, text.length, new String(text).split(" ").length, count);
    }

    /** The floor: every character is looked at. */
    @Benchmark
    public int scan() {
        int spaces = 0;
        for (char c : text) {
            spaces += c == ' ' ? 1 : 0;
        }
        return spaces;
    }

    @Benchmark
    public int engine() {
        return engine.count(text);
    }

    @Benchmark
    public int ahoCorasick() {
        return ahoCorasick.count(text);
    }

    @Benchmark
    public int ahoCorasickPadded() {
        return ahoCorasickPadded.count(padded);
    }

    @Benchmark
    public int regex() {
        return regex.count(text);
    }
}
