package dev.assay.engine.gaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Finding;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The profiles that each row is tried on, and how they are assessed. */
final class Tried {
    static final Rubric RUBRIC = RubricReader.bundled();
    static final Assessor ASSESSOR = new Assessor(RUBRIC);
    static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    static final List<Concept> CONCEPTS = RUBRIC.dimensions().stream()
            .flatMap(dimension -> dimension.competencies().stream())
            .flatMap(competency -> competency.concepts().stream())
            .toList();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CORPUS = Path.of(System.getProperty("assay.corpus", "../../shared/corpus/dev"));
    private static final List<JsonNode> WRITTEN = written();
    private static final int GENERATED_OF_FOUR = 1;

    private Tried() {}

    private static List<JsonNode> written() {
        List<JsonNode> profiles = new ArrayList<>(read(Path.of("../samples")));
        if (Files.isDirectory(CORPUS)) {
            profiles.addAll(read(CORPUS));
        } else {
            System.out.println("No labelled corpus at " + CORPUS
                    + " (-Dassay.corpus=DIR): tried on samples and generated profiles.");
        }
        return profiles;
    }

    private static List<JsonNode> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<JsonNode> profiles = new ArrayList<>();
            for (Path file : files.filter(name -> name.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                profiles.add(JSON.readTree(Files.readAllBytes(file)));
            }
            return profiles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every profile that people wrote. */
    static List<JsonNode> all() {
        return WRITTEN;
    }

    /** A copy of one of them, or a generated one. */
    static ObjectNode profile(Random random) {
        boolean generated = random.nextInt(4) < GENERATED_OF_FOUR;
        return generated
                ? generated(random)
                : WRITTEN.get(random.nextInt(WRITTEN.size())).deepCopy();
    }

    /** A profile made of the rubric's own example sentences, right and wrong ones. */
    static ObjectNode generated(Random random) {
        ObjectNode profile = JSON.createObjectNode();
        profile.putObject("basics").put("name", "Ana Mora").put("label", "CTO").put("summary", sentence(random));
        ArrayNode work = profile.putArray("work");
        for (int i = random.nextInt(4); i >= 0; i--) {
            ObjectNode job = work.addObject().put("name", "Globex").put("position", "Engineer");
            job.put("startDate", String.valueOf(2010 + random.nextInt(14)));
            ArrayNode highlights = job.putArray("highlights");
            for (int k = random.nextInt(5); k >= 0; k--) {
                highlights.add(sentence(random) + " " + sentence(random));
            }
        }
        profile.putArray("education").addObject().put("institution", "Uni Nord").put("endDate", "2009");
        profile.putArray("skills")
                .addObject()
                .putArray("keywords")
                .add(alias(random))
                .add(alias(random));
        return profile;
    }

    static String sentence(Random random) {
        Concept concept = CONCEPTS.get(random.nextInt(CONCEPTS.size()));
        boolean wrong = random.nextInt(6) == 0 && !concept.examples().no().isEmpty();
        List<String> from = wrong ? concept.examples().no() : concept.examples().yes();
        String text = from.get(random.nextInt(from.size())).strip();
        return text.endsWith(".") ? text : text + ".";
    }

    static String alias(Random random) {
        List<Concept> named = CONCEPTS.stream()
                .filter(concept -> !concept.aliases().isEmpty())
                .toList();
        return named.get(random.nextInt(named.size())).aliases().get(0);
    }

    static Assessment assess(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY);
    }

    static String core(JsonNode profile) {
        return new String(assess(profile).scoreCore(), StandardCharsets.UTF_8);
    }

    static List<Integer> scores(Assessment assessment) {
        return assessment.dimensions().stream().map(DimensionResult::score).toList();
    }

    /** What is cited and what it is worth, wherever it stands. */
    static List<String> evidence(Assessment assessment) {
        return assessment.dimensions().stream()
                .flatMap(dimension -> dimension.evidence().stream()
                        .map(evidence -> dimension.dimension().id() + " " + worth(evidence)))
                .sorted()
                .toList();
    }

    private static String worth(Evidence evidence) {
        return evidence.points() + " " + evidence.ifRemoved() + " " + evidence.grade() + " " + evidence.quote();
    }

    static List<String> findings(Assessment assessment) {
        return assessment.findings().stream().map(Finding::finding).distinct().toList();
    }

    /** The list in the section, made where there is none. */
    static ArrayNode list(ObjectNode profile, String section) {
        return profile.get(section) instanceof ArrayNode list ? list : profile.putArray(section);
    }
}
