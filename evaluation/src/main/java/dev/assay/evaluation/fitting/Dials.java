package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.rubric.Renumbering;
import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers of a rubric are fitted: depth, ownership, scale, recency, grades, saturation and fit. The weights of single rules are not, since
 * fitting them to a hundred people would overfit. Factors of 1000 (whole) and 0 (nothing) stay.
 */
final class Dials {

    static final String ACTIONS = "actions.yaml";
    static final String MEASURES = "measures.yaml";
    private static final String SCORING = "scoring.yaml";

    private final List<Dial> dials = new ArrayList<>();

    private Dials() {}

    static List<Dial> of(Renumbering rubric) {
        Dials found = new Dials();
        found.ownership(rubric.file(ACTIONS));
        found.scale(rubric.file(MEASURES));
        found.method(rubric.file(SCORING));
        found.curves(rubric.file(SCORING));
        return List.copyOf(found.dials);
    }

    private void ownership(JsonNode actions) {
        JsonNode classes = actions.path("actions");
        for (int i = 0; i < classes.size(); i++) {
            String name = "actions." + classes.get(i).path("action").asText();
            addInner(name, ACTIONS, actions, "/actions/" + i + "/factor", 40);
        }
        add("actions.groupFactor", ACTIONS, actions, "/groupFactor", 50);
    }

    /** All bands of a kind move together: the fit decides which kinds of number say much, not the shape of each scale. */
    private void scale(JsonNode measures) {
        JsonNode kinds = measures.path("measures");
        for (int i = 0; i < kinds.size(); i++) {
            List<Dial.Part> bands = new ArrayList<>();
            for (int j = 0; j < kinds.get(i).path("bands").size(); j++) {
                bands.add(new Dial.Part(MEASURES, "/measures/" + i + "/bands/" + j + "/scale", 50));
            }
            dials.add(new Dial("measures." + kinds.get(i).path("id").asText(), bands));
        }
    }

    private void method(JsonNode scoring) {
        scoring.path("grades")
                .fieldNames()
                .forEachRemaining(
                        grade -> addInner("scoring.grades." + grade, SCORING, scoring, "/grades/" + grade, 50));
        scoring.path("places")
                .fieldNames()
                .forEachRemaining(place -> addInner(
                        "scoring.places." + place + ".verbless",
                        SCORING,
                        scoring,
                        "/places/" + place + "/verbless",
                        40));
        add("scoring.measureLift", SCORING, scoring, "/measureLift", 50);
        add("scoring.recency.undated", SCORING, scoring, "/recency/undated", 50);
        add("scoring.saturation.sameStatement", SCORING, scoring, "/saturation/sameStatement", 50);
        add("scoring.saturation.sameConcept", SCORING, scoring, "/saturation/sameConcept", 50);
        add("scoring.saturation.decay", SCORING, scoring, "/saturation/decay", 20);
        add("scoring.saturation.half", SCORING, scoring, "/saturation/half", 150);
        add("scoring.claimedCap", SCORING, scoring, "/claimedCap", 1);
        add("scoring.fit.best", SCORING, scoring, "/fit/best", 50);
        add("scoring.fit.floor", SCORING, scoring, "/fit/floor", 50);
        add("scoring.fit.fullWeight", SCORING, scoring, "/fit/fullWeight", 5);
    }

    private void curves(JsonNode scoring) {
        for (int i = 0; i < scoring.path("depth").size(); i++) {
            addInner("scoring.depth." + i, SCORING, scoring, "/depth/" + i + "/factor", 40);
        }
        for (int i = 0; i < scoring.at("/recency/points").size(); i++) {
            addInner("scoring.recency." + i, SCORING, scoring, "/recency/points/" + i + "/factor", 50);
        }
        for (int i = 0; i < scoring.path("connected").size(); i++) {
            addInner("scoring.connected." + i, SCORING, scoring, "/connected/" + i, 50);
        }
        String shares = "/dimension/shares/";
        for (int i = 1; i < scoring.at("/dimension/shares").size(); i++) {
            dials.add(new Dial(
                    "scoring.dimension.shares." + i,
                    List.of(new Dial.Part(SCORING, shares + (i - 1), 10), new Dial.Part(SCORING, shares + i, -10))));
        }
        add("scoring.dimension.stretch", SCORING, scoring, "/dimension/stretch", 50);
    }

    private void addInner(String name, String file, JsonNode tree, String pointer, int step) {
        int number = tree.at(pointer).asInt();
        if (number > 0 && number < 1000) {
            add(name, file, tree, pointer, step);
        }
    }

    private void add(String name, String file, JsonNode tree, String pointer, int step) {
        if (tree.at(pointer).isInt()) {
            dials.add(Dial.of(name, file, pointer, step));
        }
    }
}
