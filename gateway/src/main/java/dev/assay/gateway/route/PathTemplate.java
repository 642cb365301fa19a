package dev.assay.gateway.route;

import java.util.Comparator;
import java.util.List;

/**
 * A path with variable segments, such as {@code /api/v1/candidates/{id}}. A variable stands for one whole segment that is
 * not empty; everything else is compared literally.
 *
 * @param text the template as written, also the metric tag of its requests
 */
public record PathTemplate(String text) {

    /** Literal segments come before variable ones, from left to right. */
    static final Comparator<PathTemplate> MOST_SPECIFIC_FIRST =
            Comparator.comparing(PathTemplate::variablesAsBits).thenComparing(PathTemplate::text);

    public PathTemplate {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path template starts with '/': " + text);
        }
    }

    boolean matches(String path) {
        List<String> expected = segments(text);
        List<String> given = segments(path);
        if (expected.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            String segment = given.get(i);
            boolean fits = isVariable(expected.get(i))
                    ? !segment.isEmpty()
                    : expected.get(i).equals(segment);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private String variablesAsBits() {
        StringBuilder bits = new StringBuilder();
        segments(text).forEach(segment -> bits.append(isVariable(segment) ? '1' : '0'));
        return bits.toString();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
