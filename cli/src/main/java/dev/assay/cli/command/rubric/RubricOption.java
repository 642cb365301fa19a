package dev.assay.cli.command.rubric;

import dev.assay.cli.output.Failure;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The rubric that a command works with. */
public final class RubricOption {

    @Option(
            names = "--rubric",
            paramLabel = "FILE",
            description =
                    "Another rubric than the built-in one: a folder with rubric.yaml, or one file of canonical JSON.")
    private Path file;

    public Rubric rubric() {
        if (file == null) {
            return RubricReader.bundled();
        }
        try {
            if (Files.isDirectory(file)) {
                return RubricReader.read(file);
            }
            boolean manifest = file.getFileName().toString().equals("rubric.yaml");
            return manifest
                    ? RubricReader.read(file.toAbsolutePath().getParent())
                    : RubricReader.ofJson(Files.readAllBytes(file));
        } catch (InvalidRubric invalid) {
            throw RubricMistakes.in(file, invalid);
        } catch (IOException unreadable) {
            throw new Failure("cannot read the rubric " + file + ": neither a folder nor a file");
        }
    }
}
