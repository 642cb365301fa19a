package dev.assay.benchmarks.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.benchmarks.profiles.Profiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The samples again and again, each time as another person: another name, another id, other numbers. */
final class MadeProfiles {

    private final List<JsonNode> samples;

    MadeProfiles() throws IOException {
        samples = Profiles.samples();
    }

    String profile(int number) {
        ObjectNode profile = samples.get(number % samples.size()).deepCopy();
        ((ObjectNode) profile.path("basics"))
                .put("name", "Made Person" + number)
                .put("email", "made" + number + "@example.org")
                .put("summary", "Candidate number " + number + ", who ran " + (number * 7919L % 100_000) + " nodes.");
        return profile.toString();
    }

    List<String> some(int profiles) {
        return IntStream.range(0, profiles).mapToObj(this::profile).toList();
    }

    /** Writes lines in the form that an import reads. */
    void write(Path file, String source, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                out.write("{\"source\":\"" + source + "\",\"externalId\":\"n-" + i + "\",\"profile\":" + profile(i)
                        + "}\n");
            }
        }
    }
}
