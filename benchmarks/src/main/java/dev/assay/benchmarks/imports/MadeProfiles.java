package dev.assay.benchmarks.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.benchmarks.profiles.Profiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * People put together from the samples: each has the places and skills of one of them and, in those places, what any of them wrote, besides another name,
 * address and summary. So no two texts are nearly the same, as in a real pool; the search for duplicates would otherwise find everybody.
 */
final class MadeProfiles {

    private final List<JsonNode> samples;
    private final List<String> highlights;

    /** Of each run others, so that nobody is sent twice. */
    private final long run;

    private int made;

    MadeProfiles(long run) throws IOException {
        this.run = run;
        samples = Profiles.samples();
        highlights = samples.stream()
                .flatMap(sample -> sample.findValues("highlights").stream())
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private String next() {
        int number = made++;
        Random choice = new Random(run + number);
        ObjectNode profile = samples.get(number % samples.size()).deepCopy();
        ((ObjectNode) profile.path("basics"))
                .put("name", "Made Person" + number)
                .put("email", "made" + run + "-" + number + "@example.org")
                .put("summary", "Candidate number " + number + ", who ran " + (number * 7919L % 100_000) + " nodes.");
        for (JsonNode written : profile.findValues("highlights")) {
            ArrayNode list = (ArrayNode) written;
            for (int i = 0; i < list.size(); i++) {
                list.set(i, highlights.get(choice.nextInt(highlights.size())));
            }
        }
        return profile.toString();
    }

    List<String> some(int profiles) {
        return IntStream.range(0, profiles).mapToObj(i -> next()).toList();
    }

    /** Writes lines in the form that an import reads. */
    void write(Path file, String source, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                out.write(
                        "{\"source\":\"" + source + "\",\"externalId\":\"n-" + i + "\",\"profile\":" + next() + "}\n");
            }
        }
    }
}
