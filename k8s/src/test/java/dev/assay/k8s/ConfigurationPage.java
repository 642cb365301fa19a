package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/configuration.md}: tables of settings under headings. */
final class ConfigurationPage {

    private static final Pattern HEADING = Pattern.compile("## (.+)");
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`|]+)`<br>`([^`|]+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|");
    private static final Pattern KEY = Pattern.compile("`(quarkus\\.[^`]+)`");

    private final Map<String, Map<String, Setting>> tables = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    ConfigurationPage() {
        String heading = "";
        for (String line : lines()) {
            Matcher title = HEADING.matcher(line);
            if (title.matches()) {
                heading = title.group(1);
            }
            if (line.startsWith("| `assay.") || line.startsWith("| `quarkus.")) {
                add(heading, line);
            }
            texts.merge(heading, line + "\n", String::concat);
        }
    }

    private void add(String heading, String line) {
        Matcher row = ROW.matcher(line);
        assertTrue(row.matches(), line);
        Setting setting = new Setting(row.group(1), row.group(2), row.group(3), row.group(4));
        Setting before = tables.computeIfAbsent(heading, key -> new TreeMap<>()).put(setting.key(), setting);
        assertNull(before, line);
    }

    /** The settings under a heading, in all its tables. */
    Map<String, Setting> table(String heading) {
        return tables.getOrDefault(heading, Map.of());
    }

    Set<String> headingsWithTables() {
        return tables.keySet();
    }

    String text(String heading) {
        return texts.getOrDefault(heading, "");
    }

    /** Those of Quarkus that are named under a heading, in a table or not. */
    Set<String> quarkusKeys(String heading) {
        return KEY.matcher(text(heading)).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(Kustomize.FOLDER.resolveSibling("docs/configuration.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
