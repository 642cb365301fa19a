package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the tests of the services made them do, including hostile input and failures, nothing that they and their databases printed contains a
 * word of a profile. Runs after those tests and reads what Maven kept of their output. The logs of the installed system are checked at the end of
 * each test of this module.
 */
class SuiteOutputIT {

    private static final List<String> SERVICES = List.of("gateway", "profile-service", "scoring-service");

    /** A text in a profile, as tests write it: in a text block or quoted within a string. */
    private static final Pattern TEXT_OF_A_PROFILE = Pattern.compile(
            "\\\\?\"(?:name|email|phone|summary|highlights)\\\\?\"\\s*:\\s*\\[?\\s*\\\\?\"([^\"\\\\%]+)");

    private static final Pattern PERSON =
            Pattern.compile("\\\\?\"basics\\\\?\"\\s*:\\s*\\{\\s*\\\\?\"name\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\%]+)");

    /** Shorter texts may be in an output by chance. */
    private static final int DISTINCT = 10;

    private static final int DISTINCT_NAME = 6;

    @Test
    void holdsNoWordOfAProfile() throws IOException {
        Set<String> words = words();
        List<Path> outputs = outputs();
        assumeTrue(!outputs.isEmpty(), "The tests of the services were not run before this one.");
        assertTrue(words.size() > 20, () -> "only these were found in the sources: " + words);

        List<String> found = new ArrayList<>();
        for (Path output : outputs) {
            // The output is not all UTF-8: tests send bytes that are not.
            String text = Files.readString(output, StandardCharsets.ISO_8859_1);
            words.stream().filter(text::contains).forEach(word -> found.add(output.getFileName() + ": " + word));
        }

        assertEquals(List.of(), found);
    }

    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path source : files(Path.of("src", "test", "java"), ".java")) {
            String text = Files.readString(source);
            texts(TEXT_OF_A_PROFILE, text)
                    .filter(each -> each.length() >= DISTINCT && (each.contains(" ") || each.contains("@")))
                    .forEach(words::add);
            texts(PERSON, text)
                    .flatMap(name -> Stream.of(name.split("[ -]")))
                    .filter(part -> part.length() >= DISTINCT_NAME)
                    .forEach(words::add);
        }
        return words.stream()
                .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1).strip());
    }

    private static List<Path> outputs() throws IOException {
        return files(Path.of("target", "surefire-reports"), "-output.txt");
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String service : SERVICES) {
            Path top = Installation.ROOT.resolve(service).resolve(below);
            if (Files.isDirectory(top)) {
                try (Stream<Path> all = Files.walk(top)) {
                    all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
                }
            }
        }
        return files;
    }
}
