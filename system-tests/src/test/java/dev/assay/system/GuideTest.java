package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {

    private static final String GUIDE = """
            Make it:
            ```js tool.mjs
            console.log(1);
            ```
            and run it.
            ```sh
            cat tool.mjs > /dev/null
            ID=7
            ```
            ```sh
            echo '{"id": "'$ID'", "size": 3}'
            ```
            ```json
            {"id": "...", "size": %s}
            ```
            """;

    @TempDir
    Path folder;

    @Test
    void findsWhatWasPrinted() throws Exception {
        assertEquals(List.of(), run("3"));
        assertEquals("console.log(1);\n", Files.readString(folder.resolve("tool.mjs")));
    }

    @Test
    void tellsWhatWasPrintedOtherwise() throws Exception {
        assertEquals(List.of("told {\"id\":\"...\",\"size\":4}, printed {\"id\":\"7\",\"size\":3}"), run("4"));
        assertEquals(1, run("[3]").size());
        assertEquals(1, run("3, \"more\": true").size());
    }

    private List<String> run(String size) throws IOException, InterruptedException {
        Guide guide = new Guide(GUIDE.formatted(size));
        Process bash = new ProcessBuilder("bash", guide.write(folder).toString())
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertEquals(0, bash.waitFor());
        return guide.untrue(folder);
    }
}
