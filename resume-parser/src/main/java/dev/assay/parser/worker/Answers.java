package dev.assay.parser.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.ParsedResume;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Unreadable;
import java.nio.charset.StandardCharsets;

/** What a document is answered with: {@code {"resume", "report"}}, or {@code {"reason", "detail"}} where it cannot be read. */
final class Answers {

    static final int PARSED = 0;
    static final int UNREADABLE = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Small, and still through all that a usual document goes through. */
    private static final String SAMPLE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 113>>stream
            BT /F 11 Tf 50 780 Td 15 TL (Ondrine Velmark) Tj T* (Work) Tj T* (Engineer, Lumen, Jan 2019 - Present) Tj T* ET

            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            """;

    private final ResumeParser parser;

    Answers(ResumeParser parser) {
        this.parser = parser;
    }

    /** Loads what the first document would wait for. */
    Frames.Answer warmUp() {
        return to(new Frames.Document("sample.pdf", SAMPLE.getBytes(StandardCharsets.ISO_8859_1)));
    }

    Frames.Answer to(Frames.Document document) {
        try {
            return parsed(parser.parse(document.content(), document.name()));
        } catch (Unreadable unreadable) {
            return unreadable(unreadable.reason(), unreadable.getMessage());
        } catch (RuntimeException | StackOverflowError | JsonProcessingException fault) {
            // A document that the parser stumbles over is no reason to lose the process.
            return unreadable(Unreadable.Reason.DAMAGED, "The file is damaged, or built in a way that cannot be read.");
        }
    }

    private static Frames.Answer parsed(ParsedResume parsed) throws JsonProcessingException {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("resume", parsed.resume());
        answer.set("report", JSON.valueToTree(parsed.report()));
        return new Frames.Answer(PARSED, JSON.writeValueAsBytes(answer));
    }

    private static Frames.Answer unreadable(Unreadable.Reason reason, String detail) {
        ObjectNode answer = JSON.createObjectNode().put("reason", reason.name()).put("detail", detail);
        return new Frames.Answer(UNREADABLE, answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
