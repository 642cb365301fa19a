package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far each dial is from the rubric's value, and where the cut-points are; immutable. */
final class Settings {

    static final String SCORING = "scoring.yaml";

    private final Renumbering rubric;
    private final List<Dial> dials;
    private final int[] steps;
    private final Map<LevelRule, List<Integer>> cutPoints;

    private Settings(Renumbering rubric, List<Dial> dials, int[] steps, Map<LevelRule, List<Integer>> cutPoints) {
        this.rubric = rubric;
        this.dials = dials;
        this.steps = steps;
        this.cutPoints = Map.copyOf(cutPoints);
    }

    /** The rubric's own settings. */
    static Settings of(Rubric rubric) {
        Renumbering renumbering = new Renumbering(rubric);
        List<Dial> dials = Dials.of(renumbering);
        JsonNode scoring = renumbering.file(SCORING);
        Map<LevelRule, List<Integer>> cutPoints =
                LevelRule.of(scoring).stream().collect(Collectors.toMap(rule -> rule, rule -> rule.cutPoints(scoring)));
        return new Settings(renumbering, dials, new int[dials.size()], cutPoints);
    }

    int size() {
        return dials.size();
    }

    /** The rules for levels, in the order of the dimensions. */
    List<LevelRule> levelRules() {
        return LevelRule.of(rubric.file(SCORING));
    }

    List<Integer> cutPoints(LevelRule rule) {
        return cutPoints.get(rule);
    }

    int distance() {
        return Arrays.stream(steps).map(Math::abs).sum();
    }

    Settings moved(int dial, int by) {
        int[] moved = steps.clone();
        moved[dial] += by;
        return new Settings(rubric, dials, moved, cutPoints);
    }

    Settings with(Map<LevelRule, List<Integer>> newCutPoints) {
        return new Settings(rubric, dials, steps, newCutPoints);
    }

    /** The rubric with these numbers; empty if its own checks refuse them. */
    Optional<Rubric> rubric() {
        Map<String, JsonNode> files = new TreeMap<>();
        for (Change change : changes()) {
            change.applyTo(files.computeIfAbsent(change.file(), rubric::file));
        }
        try {
            return Optional.of(rubric.with(files));
        } catch (InvalidRubric outOfOrder) {
            return Optional.empty();
        }
    }

    /** Every number that differs from the rubric's. */
    List<Change> changes() {
        Map<String, Map<String, Integer>> added = new TreeMap<>();
        for (int i = 0; i < steps.length; i++) {
            for (Dial.Part part : dials.get(i).parts()) {
                if (steps[i] != 0) {
                    added.computeIfAbsent(part.file(), file -> new TreeMap<>())
                            .merge(part.pointer(), steps[i] * part.step(), Integer::sum);
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        added.forEach((file, numbers) -> {
            JsonNode tree = rubric.file(file);
            numbers.forEach((pointer, by) -> add(changes, file, tree, pointer, by));
        });
        addCutPoints(changes);
        return changes;
    }

    private void addCutPoints(List<Change> changes) {
        JsonNode scoring = rubric.file(SCORING);
        for (LevelRule rule : LevelRule.of(scoring)) {
            List<Integer> own = rule.cutPoints(scoring);
            List<String> pointers = rule.pointers(scoring);
            for (int i = 0; i < own.size(); i++) {
                add(
                        changes,
                        SCORING,
                        scoring,
                        pointers.get(i),
                        cutPoints.get(rule).get(i) - own.get(i));
            }
        }
    }

    private static void add(List<Change> changes, String file, JsonNode tree, String pointer, int by) {
        int from = tree.at(pointer).asInt();
        int to = pointer.endsWith("/scale") ? Math.min(1000, Math.max(0, from + by)) : from + by;
        if (to != from) {
            changes.add(new Change(file, pointer, from, to));
        }
    }
}
