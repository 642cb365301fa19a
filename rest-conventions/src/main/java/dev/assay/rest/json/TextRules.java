package dev.assay.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.rest.problem.InputError;
import java.util.ArrayList;
import java.util.List;

/** What a syntactically valid document still must not contain. The parser bounds its depth, so recursion is safe. */
final class TextRules {

    private static final int MAX_EXPONENT = 1_000;
    private static final int MAX_ERRORS = 20;

    private final List<InputError> errors = new ArrayList<>();
    private int values;

    private TextRules() {}

    static List<InputError> check(JsonNode root) {
        TextRules rules = new TextRules();
        rules.visit(root, "");
        return rules.errors;
    }

    private void visit(JsonNode value, String pointer) {
        if (++values == StrictJson.MAX_VALUES + 1) {
            errors.add(new InputError("", "The document has more than " + StrictJson.MAX_VALUES + " values."));
        }
        if (values > StrictJson.MAX_VALUES || errors.size() >= MAX_ERRORS) {
            return;
        }
        if (value.isTextual()) {
            checkText(value.textValue(), pointer);
        } else if (value.isNumber()) {
            checkNumber(value, pointer);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                visit(value.get(i), pointer + "/" + i);
            }
        } else {
            value.properties().forEach(member -> {
                String below = pointer + "/" + Pointers.escape(member.getKey());
                checkText(member.getKey(), below);
                visit(member.getValue(), below);
            });
        }
    }

    private void checkNumber(JsonNode value, String pointer) {
        if (Math.abs((long) value.decimalValue().scale()) > MAX_EXPONENT) {
            errors.add(new InputError(pointer, "The number's exponent is out of bounds."));
        }
    }

    private void checkText(String text, String pointer) {
        if (text.length() > StrictJson.MAX_STRING) {
            errors.add(new InputError(pointer, "The text has more than " + StrictJson.MAX_STRING + " characters."));
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                errors.add(new InputError(pointer, "The text has a NUL character."));
                return;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    errors.add(new InputError(pointer, "The text has half of a surrogate pair."));
                    return;
                }
                i++;
            }
        }
    }
}
