package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentParserTest {

    @TempDir
    Path folder;

    @Test
    void copiesTheJarsThatThereAreNow() throws IOException {
        // Given
        Path built = Files.createDirectories(folder.resolve("root/resume-parser/target/worker"));
        Files.writeString(built.resolveSibling("resume-parser-0.1.0.jar"), "parser");
        Files.writeString(built.resolve("pdfbox-2.jar"), "new");
        Path copy = Files.createDirectories(folder.resolve("services/resume-parser"));
        Files.writeString(copy.resolve("pdfbox-1.jar"), "old");
        Files.writeString(copy.resolve("resume-parser-0.1.0.jar"), "of yesterday");

        // When
        DocumentParser parser = parser(Map.of());
        parser.prepare();

        // Then
        assertFalse(Files.exists(copy.resolve("pdfbox-1.jar")));
        assertEquals("new", Files.readString(copy.resolve("pdfbox-2.jar")));
        assertEquals("parser", Files.readString(copy.resolve("resume-parser-0.1.0.jar")));
        Map<String, String> variables = new TreeMap<>();
        parser.addTo(variables);
        assertEquals(Map.of("ASSAY_DOCUMENTS_PARSER", copy + "/*"), variables);
    }

    @Test
    void goesWithoutAJailOnlyWhereItIsToldTo() {
        Map<String, String> variables = new TreeMap<>();
        DocumentParser parser = parser(Map.of("ASSAY_DOCUMENTS_JAIL", "off"));

        parser.addTo(variables);

        assertEquals("off", variables.get("ASSAY_DOCUMENTS_JAIL"));
        assertTrue(parser.warning().orElseThrow().contains("without a jail"));
    }

    private DocumentParser parser(Map<String, String> environment) {
        return new DocumentParser(folder.resolve("root"), folder.resolve("services"), environment);
    }
}
