package dev.assay.cli.command.rubric;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "rollback", description = "Goes back from the rubric in use to the one before it, in one step.")
final class RubricRollbackCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        versions.tell(versions.rubrics().command("rollback", version));
    }
}
