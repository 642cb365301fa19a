package dev.assay.cli.command.rubric;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "pause", description = "Lets the assessing of the pool by a rubric rest; what is done stays.")
final class RubricPauseCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        versions.tell(versions.rubrics().command("pause", version));
    }
}
