package dev.assay.profile.documents.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.documents.file.DocumentError;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a worker's answer as untrusted input. */
final class WorkerAnswer {

    private static final int MOST_PROFILE_BYTES = 1 << 20;
    private static final int DEPTH = 32;
    private static final int LONGEST_TEXT = 8 << 20;
    private static final int LONGEST_DETAIL = 500;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            // Members that nothing here uses, such as how a text looks.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private WorkerAnswer() {}

    static ReadDocument document(byte[] json) {
        JsonNode answer = tree(json);
        ObjectNode profile = profile(answer.path("resume"));
        try {
            DocumentReport report = JSON.treeToValue(answer.path("report"), DocumentReport.class);
            return new ReadDocument(profile, report.format(), JSON.writeValueAsString(report));
        } catch (IOException | IllegalArgumentException | NullPointerException notOne) {
            throw nonsense();
        }
    }

    /** The same rules as for a profile sent over the API. */
    private static ObjectNode profile(JsonNode resume) {
        byte[] text = resume.toString().getBytes(StandardCharsets.UTF_8);
        if (text.length > MOST_PROFILE_BYTES) {
            throw new ProblemException(
                    DocumentError.DOCUMENT_TOO_LARGE, "Its text would make a profile of more than 1 MB.");
        }
        try {
            JsonNode profile = StrictJson.read(text);
            Submission.of(profile, null, null, List.of());
            return (ObjectNode) profile;
        } catch (ProblemException | ClassCastException refused) {
            throw nonsense();
        }
    }

    static ProblemException problem(byte[] json) {
        JsonNode answer = tree(json);
        String detail = answer.path("detail").asText("");
        String shown = detail.replaceAll("\\p{Cc}", " ").substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        return new ProblemException(code(answer.path("reason").asText()), shown);
    }

    private static DocumentError code(String reason) {
        return switch (reason) {
            case "UNKNOWN_FORMAT" -> DocumentError.UNKNOWN_DOCUMENT_FORMAT;
            case "TOO_LARGE" -> DocumentError.DOCUMENT_TOO_LARGE;
            case "ENCRYPTED" -> DocumentError.DOCUMENT_ENCRYPTED;
            case "NO_TEXT" -> DocumentError.DOCUMENT_WITHOUT_TEXT;
            case "DAMAGED" -> DocumentError.DOCUMENT_DAMAGED;
            default -> DocumentError.DOCUMENT_BREAKS_ITS_READER;
        };
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw nonsense();
        }
    }

    private static ProblemException nonsense() {
        return new ProblemException(
                DocumentError.DOCUMENT_BREAKS_ITS_READER, "What was read from it is not a profile that can be stored.");
    }
}
