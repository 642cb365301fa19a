package dev.assay.rubric;

import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a rubric as the one file that {@link RubricReader#bundled()} reads in a fraction of the time; run by the build. */
public final class Compile {
    private Compile() {}

    /** @param args the folder with {@code rubric.yaml}, and the file to write; a rubric with mistakes fails the build */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Files.createDirectories(target.getParent());
        Files.write(target, RubricReader.read(Path.of(args[0])).json());
    }
}
