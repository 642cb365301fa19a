package dev.assay.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A path with variable segments, such as {@code /api/v1/candidates/{id}}. A variable stands for one whole, non-empty segment;
 * everything else is compared literally. Templates with the same text are equal.
 */
public final class PathTemplate {

    /** Sorts literal segments before variable ones, compared from left to right. */
    static final Comparator<PathTemplate> MOST_SPECIFIC_FIRST =
            Comparator.comparing(PathTemplate::variablesAsBits).thenComparing(PathTemplate::text);

    private final String text;
    private final List<String> segments;

    public PathTemplate(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path template starts with '/': " + text);
        }
        this.text = text;
        this.segments = segments(text);
    }

    /** Splits a path for {@link #matches}. */
    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /** As written; also the metric tag of its requests. */
    public String text() {
        return text;
    }

    /** Number of segments. */
    int length() {
        return segments.size();
    }

    boolean matches(List<String> given) {
        if (segments.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            boolean fits = isVariable(expected) ? !given.get(i).isEmpty() : expected.equals(given.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private String variablesAsBits() {
        return segments.stream().map(segment -> isVariable(segment) ? "1" : "0").collect(Collectors.joining());
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
