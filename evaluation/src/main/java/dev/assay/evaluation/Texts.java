package dev.assay.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All text of a résumé, for methods that know nothing of its structure. */
final class Texts {

    private Texts() {}

    static String of(LabelledResume resume) {
        List<String> texts = new ArrayList<>();
        collect(resume.profile(), texts);
        return String.join("\n", texts);
    }

    private static void collect(JsonNode value, List<String> texts) {
        if (value.isTextual()) {
            texts.add(value.textValue());
        } else {
            value.forEach(child -> collect(child, texts));
        }
    }
}
