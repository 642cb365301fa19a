package dev.assay.parserevaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a folder of JSON Resume files, each with a telephone number and a page, which those for scoring lack. */
final class KnownResumes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownResumes() {}

    static List<KnownResume> read(Path folder) throws IOException {
        List<KnownResume> resumes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                ObjectNode profile = profile(file);
                reachable(profile, resumes.size());
                resumes.add(new KnownResume(file.getFileName().toString().replace(".json", ""), profile));
            }
        }
        if (resumes.isEmpty()) {
            throw new UnusableCorpus(folder + " has no JSON Resume: no file whose name ends with .json");
        }
        return resumes;
    }

    private static ObjectNode profile(Path file) throws IOException {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode profile) {
                return profile;
            }
            throw new UnusableCorpus(file + " is no JSON Resume: not an object");
        } catch (JsonProcessingException malformed) {
            throw new UnusableCorpus(file + " is not JSON: " + malformed.getOriginalMessage());
        }
    }

    private static void reachable(ObjectNode profile, int number) {
        ObjectNode basics = profile.withObjectProperty("basics");
        if (!basics.has("phone")) {
            basics.put("phone", String.format(Locale.ROOT, "+49 30 5550 %04d", 1000 + number));
        }
        if (!basics.has("url")) {
            basics.put("url", "https://example.org/people/" + (1000 + number));
        }
    }
}
