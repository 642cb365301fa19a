package dev.assay.cli.command.rubric;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "resume", description = "Goes on with a rubric that is paused, or was retired.")
final class RubricResumeCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        versions.tell(versions.rubrics().command("resume", version));
    }
}
