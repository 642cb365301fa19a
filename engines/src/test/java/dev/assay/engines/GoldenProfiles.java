package dev.assay.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Profiles that an engine is pinned with. */
final class GoldenProfiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("../samples");
    private static final Path ODD = Path.of("../scoring-engine/src/test/resources/golden");

    private GoldenProfiles() {}

    /** The samples and the odd ones, by name; canonical. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> profiles = odd();
        read(SAMPLES, ".json", profiles);
        return profiles;
    }

    /** The few that the engine's own tests are pinned with. */
    static Map<String, byte[]> odd() throws IOException {
        Map<String, byte[]> profiles = new TreeMap<>();
        read(ODD, ".profile.json", profiles);
        return profiles;
    }

    private static void read(Path folder, String ending, Map<String, byte[]> profiles) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ending)) {
                    profiles.put(
                            name.substring(0, name.length() - ending.length()),
                            CanonicalJson.bytes(JSON.readTree(Files.readAllBytes(file))));
                }
            }
        }
    }

    /** Profiles made of the sentences in the rubric, so that many rules are at work in each. */
    static List<byte[]> random(byte[] rubric, long seed, int count) throws IOException {
        List<String> sentences = new ArrayList<>();
        collect(JSON.readTree(rubric), sentences);
        Random random = new Random(seed);
        List<byte[]> profiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode profile = JSON.createObjectNode();
            profile.putObject("basics").put("name", "Ondrine Velmark").put("summary", pick(sentences, random));
            ArrayNode work = profile.putArray("work");
            for (int job = random.nextInt(4); job >= 0; job--) {
                ArrayNode highlights = work.addObject()
                        .put("name", "Wexcombe Ledgerworks")
                        .put("startDate", String.valueOf(2005 + random.nextInt(20)))
                        .putArray("highlights");
                for (int k = random.nextInt(6); k >= 0; k--) {
                    highlights.add(pick(sentences, random));
                }
            }
            profile.putArray("projects").addObject().put("description", pick(sentences, random));
            profiles.add(CanonicalJson.bytes(profile));
        }
        return profiles;
    }

    private static void collect(JsonNode node, List<String> sentences) {
        if (node.isTextual() && node.textValue().indexOf(' ') > 0) {
            sentences.add(node.textValue());
        }
        node.forEach(child -> collect(child, sentences));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
