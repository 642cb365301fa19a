package dev.assay.cli.command.rubric;

import dev.assay.cli.output.Failure;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "release",
        description =
                "Releases a rubric. The pool is assessed by it beside the rubric in use; see `progress`, `preview`"
                        + " and `activate`. A released rubric cannot be changed: other rules need another version.")
final class RubricReleaseCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            description = "A rubric as one JSON document, as the API shows it, or the folder with its rubric.yaml.")
    private Path source;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        versions.tell(versions.rubrics().release(json()));
    }

    private byte[] json() {
        try {
            return Files.isDirectory(source) ? RubricReader.read(source).json() : Files.readAllBytes(source);
        } catch (InvalidRubric mistakes) {
            throw RubricMistakes.in(source, mistakes);
        } catch (IOException unreadable) {
            throw new Failure(source + " cannot be read: " + unreadable.getMessage());
        }
    }
}
