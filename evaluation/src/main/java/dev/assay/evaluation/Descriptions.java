package dev.assay.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.Rubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the rubric says about each dimension, for methods that compare words: its description in prose, and its vocabulary. */
final class Descriptions {

    private final Map<Dimension, String> prose = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Set<String>> vocabulary = new EnumMap<>(Dimension.class);

    Descriptions(Rubric rubric) {
        JsonNode whole = read(rubric);
        for (Dimension dimension : Dimension.values()) {
            JsonNode found = find(whole, dimension.id());
            List<String> sentences = new ArrayList<>(List.of(
                    found.path("title").asText(), found.path("description").asText()));
            Set<String> words = new TreeSet<>();
            for (JsonNode competency : found.path("competencies")) {
                sentences.add(competency.path("title").asText());
                sentences.add(competency.path("description").asText());
                competency.path("concepts").forEach(concept -> addWords(concept, words));
            }
            prose.put(dimension, String.join(". ", sentences));
            vocabulary.put(dimension, words);
        }
    }

    /** Titles and descriptions of the dimension and its competencies. */
    String prose(Dimension dimension) {
        return prose.get(dimension);
    }

    /** The aliases of the dimension's concepts, as the rubric writes them. */
    Set<String> vocabulary(Dimension dimension) {
        return vocabulary.get(dimension);
    }

    private static void addWords(JsonNode concept, Set<String> words) {
        concept.path("aliases").forEach(alias -> words.add(alias.asText()));
    }

    private static JsonNode read(Rubric rubric) {
        try {
            return new ObjectMapper().readTree(rubric.json());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A rubric's own JSON cannot fail to be read", impossible);
        }
    }

    /** The object that describes the dimension, wherever it is in the rubric. */
    private static JsonNode find(JsonNode value, String dimension) {
        if (value.path("dimension").asText().equals(dimension) && value.has("competencies")) {
            return value;
        }
        for (JsonNode child : value) {
            JsonNode found = find(child, dimension);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }
}
