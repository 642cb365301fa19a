package dev.assay.cli.command.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.cli.command.AssayCommand;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

/** The reference of the configuration names the variables that the command reads. */
class ConfigurationPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SECTION = Pattern.compile("(?s)\n## The command\n(.*?)\n## ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(ASSAY_\\w+)` \\| ([^|]+) \\| [^|]+ \\|$");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{env:(ASSAY_\\w+)(?::-(\\w+))?\\}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ASSAY_[A-Z_]+)");

    @Test
    void hasEachVariableOfTheCommand() throws IOException {
        TreeSet<String> read = new TreeSet<>(ofOptions().keySet());
        VARIABLE.matcher(Files.readString(ROOT.resolve("assay"))).results().forEach(found -> read.add(found.group(1)));
        // Of a service, and of whoever reads documents without one.
        read.add("ASSAY_DOCUMENTS_JAIL");

        assertEquals(read, new TreeSet<>(told().keySet()));
    }

    @Test
    void hasTheDefaultOfEachOption() throws IOException {
        Map<String, String> told = told();
        ofOptions().forEach((variable, otherwise) -> {
            if (!otherwise.isEmpty()) {
                assertEquals("`" + otherwise + "`", told.get(variable), variable);
            }
        });
    }

    private static Map<String, String> told() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/configuration.md"));
        String section =
                SECTION.matcher(page).results().findFirst().orElseThrow().group(1);
        return ROW.matcher(section).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static Map<String, String> ofOptions() {
        Map<String, String> found = new TreeMap<>();
        Stream.of(AssayCommand.class, PortOptions.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(ConfigurationPageTest::byDefault)
                .flatMap(text -> DEFAULT.matcher(text).results())
                .forEach(match -> found.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
        return found;
    }

    private static String byDefault(Field field) {
        Option option = field.getAnnotation(Option.class);
        return option == null ? "" : option.defaultValue();
    }
}
