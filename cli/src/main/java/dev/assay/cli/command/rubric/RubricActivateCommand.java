package dev.assay.cli.command.rubric;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "activate",
        description = "Puts a rubric to use that has caught up. The one in use before stays up to date, so that"
                + " `rollback` takes one step.")
final class RubricActivateCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Option(names = "--wait", description = "Wait until it has caught up, instead of saying that it has not.")
    private boolean wait;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        if (wait) {
            versions.awaitCaughtUp(version);
        }
        versions.tell(versions.rubrics().command("activate", version));
    }
}
