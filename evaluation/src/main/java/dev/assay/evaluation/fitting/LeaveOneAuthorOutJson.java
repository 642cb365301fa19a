package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.evaluation.EvaluationJson;

/** The figures as JSON, for scripts, in the form of {@link EvaluationJson}. */
public final class LeaveOneAuthorOutJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LeaveOneAuthorOutJson() {}

    public static ObjectNode tree(LeaveOneAuthorOut figures) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("pooled", comparison(figures.pooled()));
        ObjectNode authors = root.putObject("authors");
        figures.authors().forEach((author, fold) -> {
            ObjectNode node = comparison(fold.comparison());
            node.set("changes", MAPPER.valueToTree(fold.changes()));
            authors.set(author, node);
        });
        return root;
    }

    private static ObjectNode comparison(LeaveOneAuthorOut.Comparison comparison) {
        ObjectNode node = MAPPER.createObjectNode().put("resumes", comparison.resumes());
        node.set("fitted", figures(comparison.fitted()));
        node.set("shipped", figures(comparison.shipped()));
        return node;
    }

    private static ObjectNode figures(LeaveOneAuthorOut.Figures figures) {
        return EvaluationJson.figures(figures.agreement(), figures.levelError());
    }
}
