package dev.assay.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rubric of few concepts without a mistake, with the mechanism of the bundled one, in a folder for spoiling. */
final class SmallRubric {

    private static final Path BUNDLED = Path.of("../rubric/src/main/resources/rubric");
    private static final String COMPETENCY = """
            dimension: %s
            title: %s
            description: For tests.
            competencies:
              - id: %s
                title: Tested
                description: For tests.
                source: S1
                ask: What did you test?
                concepts:
            %s""";
    private static final String CONCEPT = """
                  - id: %s
                    title: Tested
                    weight: 50
                    source: S1
                    because: It is tested.
                    aliases: [%s]
                    examples:
                      yes: ["Built the %s."]
                      no: ["Built a shed."]
            """;
    private static final String RAFT = """
                  - id: raft
                    title: Raft
                    weight: 80
                    source: S1
                    because: It is tested.
                    aliases: [raft]
                    patterns: ["(elected|lost) leader"]
                    context: [consensus, log]
                    examples:
                      yes: ["Wrote the Raft log."]
                      no: ["Built a raft for the fair."]
            """;

    private final Path folder;

    SmallRubric(Path folder) throws IOException {
        this.folder = folder;
        for (String file : List.of(
                "rubric.yaml",
                "sources.yaml",
                "actions.yaml",
                "measures.yaml",
                "polarity.yaml",
                "connectives.yaml",
                "integrity.yaml",
                "scoring.yaml")) {
            Files.copy(BUNDLED.resolve(file), folder.resolve(file));
        }
        Files.createDirectories(folder.resolve("competencies"));
        write("competencies/systems.yaml", COMPETENCY.formatted("systems", "Systems", "consensus", RAFT));
        write(
                "competencies/infrastructure.yaml",
                COMPETENCY.formatted(
                        "infrastructure",
                        "Infrastructure",
                        "serving",
                        CONCEPT.formatted("server", "server", "server")));
        write(
                "competencies/enterprise-data.yaml",
                COMPETENCY.formatted(
                        "enterprise-data", "Data", "records", CONCEPT.formatted("ledger", "ledger", "ledger")));
        write("notes.yaml", "[]\n");
        write("job-profiles.yaml", """
                - id: only
                  title: Only
                  description: For tests.
                  source: S0
                  default: true
                  weights: {systems: 40, infrastructure: 30, enterprise-data: 30}
                """);
    }

    Path folder() {
        return folder;
    }

    /** Replaces the first such text of a file. */
    void spoil(String file, String good, String bad) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(good)) {
            throw new IllegalArgumentException(file + " has no " + good);
        }
        write(file, text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
