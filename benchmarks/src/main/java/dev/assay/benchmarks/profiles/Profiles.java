package dev.assay.benchmarks.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The samples, in the folder of the system property {@code assay.samples} or in {@code samples} of the working folder. */
public final class Profiles {
    private Profiles() {}

    public static List<JsonNode> samples() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> profiles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("assay.samples", "samples")))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                profiles.add(json.readTree(file.toFile()));
            }
        }
        return profiles;
    }

    /** Every string of a profile, in order. */
    public static Stream<String> strings(JsonNode profile) {
        List<String> strings = new ArrayList<>();
        collect(profile, strings);
        return strings.stream();
    }

    private static void collect(JsonNode node, List<String> strings) {
        if (node.isTextual()) {
            strings.add(node.textValue());
        }
        node.forEach(child -> collect(child, strings));
    }
}
