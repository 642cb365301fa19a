package dev.assay.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.remote.ParserServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A variable that a guide tells operators to set is one that has an effect. */
class DocumentedVariablesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\b(?:QUARKUS|ASSAY)(?:_[A-Z0-9]+)+(?![A-Z0-9_*])");
    private static final Pattern OF_THE_COMMAND = Pattern.compile("(?m)^\\| `(ASSAY_\\w+)`");

    @Test
    void everyVariableInTheDocumentsIsReadAtStart() throws IOException {
        Set<String> known = new TreeSet<>(ParserServer.SETTINGS.keySet());
        OF_THE_COMMAND
                .matcher(new ConfigurationPage().text("The command"))
                .results()
                .forEach(found -> known.add(found.group(1)));
        // Of the build: which fault tests it runs.
        known.add("ASSAY_FAULTS");
        Settings.SERVICES.forEach(service -> known.addAll(Settings.names(service)));
        Set<String> named = named();
        assertTrue(named.size() > 100, "only " + named.size() + " were seen");

        named.removeIf(variable -> known.stream().anyMatch(name -> variable.matches(name.replace("*", "[A-Z0-9_]+"))));

        assertEquals(Set.of(), named);
    }

    private static Set<String> named() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Kustomize.FOLDER.resolve("README.md")));
        try (Stream<Path> files = Files.list(Kustomize.FOLDER.resolveSibling("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        Set<String> named = new TreeSet<>();
        for (Path document : documents) {
            VARIABLE.matcher(Files.readString(document))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        }
        return named;
    }
}
