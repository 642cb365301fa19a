package dev.assay.rest.resume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.json.Pointers;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.resume.Shape.ListOf;
import dev.assay.rest.resume.Shape.Members;
import dev.assay.rest.resume.Shape.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks that a document has the structure of a JSON Resume. The check is lenient: nulls and empty texts count as absent, unknown members are
 * allowed, a malformed date or address is a warning. A list in place of a text, or the reverse, is an error, since nobody could read it.
 */
public final class ResumeStructure {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

    private static final int MAX_REPORTED = 100;

    private final List<InputError> errors = new ArrayList<>();
    private final List<InputError> warnings = new ArrayList<>();

    private ResumeStructure() {}

    /**
     * What is wrong and what is odd, at most {@value #MAX_REPORTED} of each, in document order.
     *
     * @param errors wrong structure: the document is refused
     * @param warnings bad formats: the document is accepted, and the value is read as absent or as plain text
     */
    public record Report(List<InputError> errors, List<InputError> warnings) {

        public Report {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }

    /** Pointers in the report start at the root of {@code profile}. */
    public static Report check(ObjectNode profile) {
        ResumeStructure structure = new ResumeStructure();
        structure.check(profile, JsonResume.DOCUMENT, "");
        return new Report(structure.errors, structure.warnings);
    }

    private void check(JsonNode value, Shape shape, String pointer) {
        if (value.isNull()) {
            return;
        }
        if (shape instanceof Members members) {
            checkMembers(value, members, pointer);
        } else if (shape instanceof ListOf list) {
            checkItems(value, list, pointer);
        } else if (shape instanceof Scalar scalar) {
            checkScalar(value, scalar, pointer);
        }
    }

    private void checkMembers(JsonNode value, Members members, String pointer) {
        if (!value.isObject()) {
            error(pointer, "An object is expected here, not " + kind(value) + ".");
            return;
        }
        value.properties().forEach(member -> {
            Shape shape = members.shapes().get(member.getKey());
            if (shape != null) {
                check(member.getValue(), shape, pointer + "/" + Pointers.escape(member.getKey()));
            }
        });
    }

    private void checkItems(JsonNode value, ListOf list, String pointer) {
        if (!value.isArray()) {
            error(pointer, "An array is expected here, not " + kind(value) + ".");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            check(value.get(i), list.item(), pointer + "/" + i);
        }
    }

    private void checkScalar(JsonNode value, Scalar scalar, String pointer) {
        if (value.isNumber()) {
            warn(pointer, "A text is expected here; the number is read as its digits.");
        } else if (!value.isTextual()) {
            error(pointer, "A text is expected here, not " + kind(value) + ".");
        } else if (!value.textValue().isBlank()) {
            checkFormat(value.textValue(), scalar, pointer);
        }
    }

    private void checkFormat(String text, Scalar scalar, String pointer) {
        switch (scalar) {
            case TEXT -> {}
            case DATE -> {
                if (!DATE.matcher(text).matches()) {
                    warn(pointer, "Not a date such as 2014, 2014-06 or 2014-06-09; read as absent.");
                }
            }
            case EMAIL -> {
                if (text.indexOf('@') < 1) {
                    warn(pointer, "Not an e-mail address.");
                }
            }
            case URL -> {
                if (!isAbsolute(text)) {
                    warn(pointer, "Not an absolute address such as https://example.org.");
                }
            }
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case BINARY, MISSING, NULL -> "nothing";
        };
    }

    private void error(String pointer, String detail) {
        if (errors.size() < MAX_REPORTED) {
            errors.add(new InputError(pointer, detail));
        }
    }

    private void warn(String pointer, String detail) {
        if (warnings.size() < MAX_REPORTED) {
            warnings.add(new InputError(pointer, detail));
        }
    }
}
