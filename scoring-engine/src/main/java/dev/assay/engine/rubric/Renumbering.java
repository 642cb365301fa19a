package dev.assay.engine.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Rubrics that differ from another in the numbers of the method alone: {@code actions.yaml}, {@code measures.yaml} and
 * {@code scoring.yaml}. They are made without reading any rule again, so that a fit can try thousands.
 */
public final class Renumbering {
    private final Rubric rubric;

    public Renumbering(Rubric rubric) {
        this.rubric = rubric;
    }

    /** A copy of one of the rubric's files as a tree, for changing. */
    public JsonNode file(String name) {
        return rubric.files().path(name).deepCopy();
    }

    /**
     * The rubric with these files in place of its own, under its own version; throws {@link InvalidRubric}.
     *
     * @param files trees of the changed files, by name
     */
    public Rubric with(Map<String, JsonNode> files) {
        ObjectNode whole = RubricAssembly.YAML.createObjectNode();
        whole.setAll((ObjectNode) rubric.files());
        whole.setAll(files);
        RubricParts old = rubric.parts();
        RubricParts parts = new RubricParts(
                old.dimensions(),
                old.jobProfiles(),
                old.notes(),
                old.sources(),
                read("actions.yaml", files, new TypeReference<ActionRules>() {}, old.actions()),
                read("measures.yaml", files, new TypeReference<MeasureRules>() {}, old.measures()),
                old.polarity(),
                old.connectives(),
                old.integrity(),
                read("scoring.yaml", files, new TypeReference<ScoringRules>() {}, old.scoring()));
        List<String> mistakes = new MechanismCheck(parts).mistakes();
        if (!mistakes.isEmpty()) {
            throw new InvalidRubric(mistakes);
        }
        return new Rubric(rubric.version(), whole, parts);
    }

    private static <T> T read(String name, Map<String, JsonNode> files, TypeReference<T> type, T old) {
        if (!files.containsKey(name)) {
            return old;
        }
        try {
            return RubricAssembly.YAML.readerFor(type).readValue(files.get(name));
        } catch (IOException e) {
            throw new InvalidRubric(List.of(name + ": " + e.getMessage()));
        }
    }
}
