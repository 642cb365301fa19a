package dev.assay.engine.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.Support;
import dev.assay.engine.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/** The part of an assessment that must not change when only names, order or spelling do. */
final class ScoreCore {
    private ScoreCore() {}

    static byte[] bytes(Assessment.Result result) {
        ObjectNode core = JsonNodeFactory.instance.objectNode();
        core.put("overall", result.overall());
        ArrayNode dimensions = core.putArray("dimensions");
        result.dimensions().forEach(dimension -> dimensions.add(dimension(dimension)));
        ObjectNode fits = core.putObject("fits");
        for (Fit fit : result.fits()) {
            ObjectNode mustHaves =
                    fits.putObject(fit.jobProfile()).put("fit", fit.fit()).putObject("mustHaves");
            fit.mustHaves()
                    .forEach(mustHave -> mustHaves.put(
                            mustHave.competency(), mustHave.state().id()));
        }
        core.put("bestJobProfile", result.bestJobProfile());
        return CanonicalJson.bytes(core);
    }

    private static ObjectNode dimension(DimensionResult dimension) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("dimension", dimension.dimension().id());
        node.put("score", dimension.score());
        node.put("high", dimension.high());
        node.put("coverage", dimension.coverage());
        node.put("level", dimension.level());
        node.put("months", dimension.months()).put("lastUsed", dimension.lastUsed());
        ObjectNode competencies = node.putObject("competencies");
        for (CompetencyResult competency : dimension.competencies()) {
            ObjectNode own = competencies.putObject(competency.competency());
            own.put("level", competency.level()).put("points", competency.points());
            own.put("months", competency.months()).put("lastUsed", competency.lastUsed());
            ArrayNode found = own.putArray("found");
            competency.found().forEach(found::add);
        }
        ArrayNode rules = node.putArray("rules");
        rules(dimension).forEach(rules::add);
        return node;
    }

    /** Rule, points, grade and action of each support, sorted, so that the order of a profile does not show. */
    private static List<String> rules(DimensionResult dimension) {
        List<String> rules = new ArrayList<>();
        for (Evidence evidence : dimension.evidence()) {
            for (Support support : evidence.supports()) {
                rules.add(support.rule() + " " + support.points() + " " + evidence.grade() + " " + evidence.action()
                        + " " + evidence.points());
            }
        }
        rules.sort(null);
        return rules;
    }
}
