package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rubric with the numbers of {@code neutral.yaml} in place of its own fitted ones. A rubric's own have seen every author, so a fit that starts from
 * them, or pays for leaving them, has seen the author whom it leaves out.
 */
final class Neutral {

    private static final String NUMBERS = "neutral.yaml";

    private final Renumbering rubric;
    private final Map<String, JsonNode> files = new TreeMap<>();
    private final List<String> set = new ArrayList<>();

    private Neutral(Rubric rubric) {
        this.rubric = new Renumbering(rubric);
        for (Map.Entry<String, JsonNode> file : numbers().properties()) {
            for (Map.Entry<String, JsonNode> place : file.getValue().properties()) {
                set(file.getKey(), place.getKey(), place.getValue());
            }
        }
    }

    /** Throws {@link InvalidRubric} if the rubric has other numbers than {@code neutral.yaml}, since one that stayed would have been fitted to everybody. */
    static Rubric of(Rubric rubric) {
        Neutral neutral = new Neutral(rubric);
        neutral.requireAll();
        return neutral.rubric.with(neutral.files);
    }

    private void set(String file, String pointer, JsonNode value) {
        for (int i = 0; i < value.size(); i++) {
            set(file, pointer.replace("*", Integer.toString(i)), value.get(i));
        }
        if (value.isInt()) {
            JsonNode tree = files.computeIfAbsent(file, rubric::file);
            JsonNode number = tree.at(pointer);
            if (!number.isInt()) {
                throw new InvalidRubric(
                        List.of(NUMBERS + " sets " + file + pointer + ", which the rubric does not have"));
            }
            new Change(file, pointer, number.asInt(), value.asInt()).applyTo(tree);
            set.add(file + pointer);
        }
    }

    private void requireAll() {
        JsonNode scoring = rubric.file(Settings.SCORING);
        Stream<String> dials = Dials.of(rubric).stream()
                .flatMap(dial -> dial.parts().stream())
                .map(part -> part.file() + part.pointer());
        Stream<String> levels = LevelRule.of(scoring).stream()
                .flatMap(rule -> rule.pointers(scoring).stream())
                .map(pointer -> Settings.SCORING + pointer);
        List<String> kept = Stream.concat(dials, levels)
                .distinct()
                .filter(number -> !set.contains(number))
                .map(number -> NUMBERS + " has no number for " + number)
                .toList();
        if (!kept.isEmpty()) {
            throw new InvalidRubric(kept);
        }
    }

    private static JsonNode numbers() {
        try (InputStream resource = Neutral.class.getResourceAsStream(NUMBERS)) {
            return new YAMLMapper().readTree(resource);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A resource of this module cannot fail to be read", impossible);
        }
    }
}
