package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rubric with numbers chosen by a rule, and not by what they do to any résumé, in place of its own fitted ones. A rubric's own have seen every author,
 * so a fit that starts from them, or pays for leaving them, has seen the author whom it leaves out. Factors of an ordered list are evenly spaced between
 * nothing and the whole, cut-points between 0 and 100; what stands alone is one half; each further competency counts half as much as the one before.
 *
 * <p>What no fit moves stays the rubric's own and may have been chosen with the author in view: in {@code scoring.yaml} the factors and caps of places,
 * the weights of depth, the months of recency, {@code competencyLevels}, {@code exposedFrom}, {@code exposureBelow}, {@code unsaidShare} and what makes
 * a list; in {@code measures.yaml} the edges of bands. So does a factor of 0, and a place's {@code verbless} of 1000: both are taken as structure.
 */
final class Neutral {

    private static final int WHOLE = 1000;
    private static final int HALF = 500;

    /** One half where that is not 500: of the most that a decay of one half can add up to, and of a percentage. */
    private static final Map<String, Integer> OTHER_HALVES = Map.of("/saturation/half", 1000, "/fit/fullWeight", 50);

    private final Renumbering rubric;
    private final Map<String, JsonNode> files = new TreeMap<>();

    private Neutral(Rubric rubric) {
        this.rubric = new Renumbering(rubric);
    }

    static Rubric of(Rubric rubric) {
        Neutral neutral = new Neutral(rubric);
        neutral.halves();
        neutral.ownership();
        neutral.scale();
        neutral.grades();
        neutral.curves();
        neutral.shares();
        neutral.levels();
        return neutral.rubric.with(neutral.files);
    }

    /** First of all, so that no number that a fit moves stays as it was fitted, whatever other rule it has below. */
    private void halves() {
        Dials.of(rubric).stream()
                .flatMap(dial -> dial.parts().stream())
                .forEach(part -> set(part.file(), part.pointer(), OTHER_HALVES.getOrDefault(part.pointer(), HALF)));
    }

    private void ownership() {
        JsonNode own = rubric.file(Dials.ACTIONS);
        List<String> classes = own.path("actions").findValuesAsText("action");
        List<String> factors = Stream.of(Action.values())
                .map(action -> "/actions/" + classes.indexOf(action.id()) + "/factor")
                .toList();
        falling(Dials.ACTIONS, factors);
    }

    private void scale() {
        JsonNode measures = rubric.file(Dials.MEASURES);
        for (int i = 0; i < measures.path("measures").size(); i++) {
            String kind = "/measures/" + i;
            List<String> bands = pointers(measures, kind + "/bands", "/scale");
            if (measures.at(kind + "/lowerIsBetter").asBoolean()) {
                falling(Dials.MEASURES, bands);
            } else {
                rising(Dials.MEASURES, bands);
            }
        }
    }

    private void curves() {
        JsonNode scoring = rubric.file(Settings.SCORING);
        rising(Settings.SCORING, pointers(scoring, "/depth", "/factor"));
        falling(Settings.SCORING, pointers(scoring, "/recency/points", "/factor"));
        rising(Settings.SCORING, pointers(scoring, "/connected", ""));
    }

    private void grades() {
        JsonNode scoring = rubric.file(Settings.SCORING);
        for (Grade grade : Grade.values()) {
            String factor = "/grades/" + grade.id();
            if (isFactor(scoring, factor)) {
                set(Settings.SCORING, factor, WHOLE * grade.ordinal() / Grade.CORROBORATED.ordinal());
            }
        }
    }

    private void shares() {
        List<String> shares = pointers(rubric.file(Settings.SCORING), "/dimension/shares", "");
        int left = WHOLE;
        for (int i = 0; i < shares.size(); i++) {
            int share = i == shares.size() - 1 ? left : (int) Math.round(WHOLE / Math.pow(2, i + 1));
            set(Settings.SCORING, shares.get(i), share);
            left -= share;
        }
    }

    private void levels() {
        JsonNode scoring = rubric.file(Settings.SCORING);
        for (LevelRule rule : LevelRule.of(scoring)) {
            List<String> cuts = rule.pointers(scoring);
            for (int i = 0; i < cuts.size(); i++) {
                set(Settings.SCORING, cuts.get(i), 100 * (i + 1) / (cuts.size() + 1));
            }
        }
    }

    private void falling(String file, List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        rising(file, reversed);
    }

    /** Up to the whole. What the rubric itself counts for nothing stays at that. */
    private void rising(String file, List<String> list) {
        JsonNode own = rubric.file(file);
        List<String> factors =
                list.stream().filter(pointer -> isFactor(own, pointer)).toList();
        list.forEach(pointer -> set(file, pointer, 0));
        for (int i = 0; i < factors.size(); i++) {
            set(file, factors.get(i), Math.round((float) WHOLE * (i + 1) / factors.size()));
        }
    }

    private static boolean isFactor(JsonNode own, String pointer) {
        return own.at(pointer).asInt() > 0;
    }

    private static List<String> pointers(JsonNode tree, String list, String member) {
        return IntStream.range(0, tree.at(list).size())
                .mapToObj(i -> list + "/" + i + member)
                .toList();
    }

    private void set(String file, String pointer, int value) {
        JsonNode tree = files.computeIfAbsent(file, rubric::file);
        new Change(file, pointer, tree.at(pointer).asInt(), value).applyTo(tree);
    }
}
