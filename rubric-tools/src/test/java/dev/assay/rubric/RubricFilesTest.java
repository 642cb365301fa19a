package dev.assay.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricFilesTest {

    @TempDir
    private Path folder;

    @Test
    void changesOneNumberAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("rubric.yaml"), "a: [1, {b: 20}]   # « 😀 » stays\nc: 3\n");
        RubricFiles files = RubricFiles.read(folder);

        files.with("rubric.yaml", "/a/1/b", 7).with("rubric.yaml", "/c", 400).write(folder.resolve("out"));

        assertEquals("a: [1, {b: 7}]   # « 😀 » stays\nc: 400\n", Files.readString(folder.resolve("out/rubric.yaml")));
    }

    @Test
    void refusesToWriteWhereNoNumberStands() throws IOException {
        Files.writeString(folder.resolve("rubric.yaml"), "a: [1]\n");
        RubricFiles files = RubricFiles.read(folder);

        assertThrows(IllegalArgumentException.class, () -> files.with("rubric.yaml", "/a", 7));
        assertThrows(IllegalArgumentException.class, () -> files.with("rubric.yaml", "/a/1", 7));
    }
}
