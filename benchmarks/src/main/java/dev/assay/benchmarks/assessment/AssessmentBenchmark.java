package dev.assay.benchmarks.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.benchmarks.profiles.Profiles;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** Time and memory of assessing all samples once, compared with looking at every character of their strings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessmentBenchmark {
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

    private List<JsonNode> profiles;
    private List<String> strings;
    private Assessor assessor;

    @Setup
    public void build() throws IOException {
        profiles = Profiles.samples();
        strings = profiles.stream().flatMap(Profiles::strings).toList();
        assessor = new Assessor(RubricReader.bundled());
        System.out.printf(
                "%d profiles, %d characters%n",
                profiles.size(), strings.stream().mapToInt(String::length).sum());
    }

    /** The floor: every character is looked at. */
    @Benchmark
    public int scan() {
        int spaces = 0;
        for (String text : strings) {
            for (int i = 0; i < text.length(); i++) {
                spaces += text.charAt(i) == ' ' ? 1 : 0;
            }
        }
        return spaces;
    }

    @Benchmark
    public void assess(Blackhole results) {
        profiles.forEach(
                profile -> results.consume(assessor.assess(profile, AS_OF).json()));
    }
}
