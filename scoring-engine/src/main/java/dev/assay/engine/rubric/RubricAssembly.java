package dev.assay.engine.rubric;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a rubric together from its files. */
final class RubricAssembly {
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String CONNECTIVES = "connectives.yaml";

    private final Trees files;
    private final ObjectNode whole = YAML.createObjectNode();
    private final List<String> mistakes = new ArrayList<>();

    /** The files of a rubric by their names. */
    @FunctionalInterface
    interface Trees {
        /** Empty when there is no such file. */
        Optional<JsonNode> tree(String name) throws IOException;
    }

    RubricAssembly(Trees files) {
        this.files = files;
    }

    Rubric rubric() {
        Rubric rubric = unchecked();
        mistakes.addAll(new RubricCheck(rubric.parts()).mistakes());
        stopOnMistakes();
        return rubric;
    }

    /** For files that were checked before: looking at every phrase takes as long as all the rest. */
    Rubric unchecked() {
        Manifest manifest = read("rubric.yaml", new TypeReference<Manifest>() {});
        stopOnMistakes();
        RubricParts parts = parts(manifest);
        stopOnMistakes();
        return new Rubric(manifest.version(), whole, parts);
    }

    private RubricParts parts(Manifest manifest) {
        List<DimensionRules> dimensions = new ArrayList<>();
        for (String file : manifest.files()) {
            if (file.startsWith("competencies/")) {
                DimensionRules rules = read(file, new TypeReference<DimensionRules>() {});
                if (rules != null) {
                    dimensions.add(rules);
                }
            }
        }
        dimensions.sort(Comparator.comparing(DimensionRules::dimension));
        return new RubricParts(
                List.copyOf(dimensions),
                Lists.orEmpty(read("job-profiles.yaml", new TypeReference<List<JobProfile>>() {})),
                Lists.orEmpty(read("notes.yaml", new TypeReference<List<NoteRule>>() {})),
                sources(),
                read("actions.yaml", new TypeReference<ActionRules>() {}),
                read("measures.yaml", new TypeReference<MeasureRules>() {}),
                Lists.orEmpty(read("polarity.yaml", new TypeReference<List<PolarityRule>>() {})),
                manifest.files().contains(CONNECTIVES)
                        ? Lists.orEmpty(read(CONNECTIVES, new TypeReference<List<ConnectiveRule>>() {}))
                        : List.of(),
                read("integrity.yaml", new TypeReference<IntegrityRules>() {}),
                read("scoring.yaml", new TypeReference<ScoringRules>() {}));
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Source source : Lists.orEmpty(read("sources.yaml", new TypeReference<List<Source>>() {}))) {
            sources.put(source.id(), source);
        }
        return sources;
    }

    private <T> T read(String file, TypeReference<T> type) {
        try {
            Optional<JsonNode> tree = files.tree(file);
            if (tree.isEmpty()) {
                mistakes.add(file + ": is missing");
                return null;
            }
            whole.set(file, tree.get());
            return YAML.readerFor(type).readValue(tree.get());
        } catch (IOException e) {
            mistakes.add(file + ": " + e.getMessage().replaceAll("\\s+", " "));
            return null;
        }
    }

    private void stopOnMistakes() {
        if (!mistakes.isEmpty()) {
            throw new InvalidRubric(mistakes);
        }
    }
}
