package dev.assay.rest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that promises names of metrics, and what a service shows. */
public final class MetricsPage {

    private static final Pattern PROMISED = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern SHOWN = Pattern.compile("(?m)^([a-z_]+)[{ ]");

    private MetricsPage() {}

    /** Everything that is promised is there, and everything of ours that is there is promised. */
    public static void assertKept(String part, String metrics) {
        Set<String> promised = names(PROMISED, section(part));
        Set<String> shown = names(SHOWN, metrics);
        Set<String> ours =
                shown.stream().filter(name -> name.startsWith("assay_")).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(promised);
        missing.removeAll(shown);
        assertEquals(Set.of(), missing, () -> "promised and not shown; there are " + shown);
        Set<String> unknown = new TreeSet<>(ours);
        unknown.removeAll(promised);
        // A timer shows its slowest beside its count and sum; that it is there is enough.
        unknown.removeIf(name -> promised.contains(name.replaceFirst("_max$", "_sum")));
        assertEquals(Set.of(), unknown, "shown and not promised");
    }

    private static String section(String part) {
        try {
            String page = Files.readString(Path.of("..", "docs", "metrics.md"));
            int start = page.indexOf("\n## " + part + "\n");
            return page.substring(start, page.indexOf("\n## ", start + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
