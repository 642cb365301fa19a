package dev.assay.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The report as JSON, for scripts; figures are rounded to four digits. */
public final class EvaluationJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EvaluationJson() {}

    public static ObjectNode tree(EvaluationReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("assay", figures(report.assay()));
        ObjectNode baselines = root.putObject("baselines");
        report.baselines().forEach((name, agreement) -> baselines.set(name, agreement(agreement)));
        ObjectNode authors = root.putObject("authors");
        report.authors().forEach((author, figures) -> authors.set(author, figures(figures)));
        root.set("archetypes", MAPPER.valueToTree(report.archetypes()));
        root.set("worst", MAPPER.valueToTree(report.worst()));
        root.set("citationMistakes", MAPPER.valueToTree(report.citationMistakes()));
        return root;
    }

    private static ObjectNode figures(EvaluationReport.Figures figures) {
        ObjectNode node = figures(figures.agreement(), figures.levelError());
        node.put("decoysCounted", rounded(figures.decoysCounted()));
        node.put("keyEvidenceCited", rounded(figures.keyEvidenceCited()));
        return node.put("resumes", figures.resumes());
    }

    /** The members that every set of figures has. */
    public static ObjectNode figures(Map<Target, Agreement> agreement, Map<Target, Double> levelError) {
        ObjectNode node = agreement(agreement);
        ObjectNode error = node.putObject("mae");
        levelError.forEach((target, value) -> error.put(target.key(), rounded(value)));
        return node;
    }

    private static ObjectNode agreement(Map<Target, Agreement> agreement) {
        ObjectNode node = MAPPER.createObjectNode();
        put(node, "spearman", agreement, Agreement::spearman);
        put(node, "kendall", agreement, Agreement::kendall);
        put(node, "pairwise", agreement, Agreement::pairwise);
        return node;
    }

    private static void put(
            ObjectNode node, String name, Map<Target, Agreement> agreement, ToDoubleFunction<Agreement> figure) {
        ObjectNode below = node.putObject(name);
        agreement.forEach((target, value) -> below.put(target.key(), rounded(figure.applyAsDouble(value))));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
