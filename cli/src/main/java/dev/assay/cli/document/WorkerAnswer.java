package dev.assay.cli.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import java.io.IOException;

/** Treats what a worker says as untrusted input, since a document may have taken it over. */
final class WorkerAnswer {

    private static final int DEPTH = 32;
    private static final int LONGEST_REASON = 500;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build());

    private WorkerAnswer() {}

    static LocalResume resume(byte[] json) {
        JsonNode answer = tree(json);
        if (!answer.path("resume").isObject() || !answer.path("report").isObject()) {
            throw nonsense();
        }
        return new LocalResume(answer.path("resume"), answer.path("report"));
    }

    static String reason(byte[] json) {
        String detail = PlainText.of(tree(json).path("detail").asText());
        return detail.substring(0, Math.min(detail.length(), LONGEST_REASON));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw nonsense();
        }
    }

    private static Failure nonsense() {
        return new Failure("the process that read it gave no proper answer");
    }
}
