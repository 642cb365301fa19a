package dev.assay.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "rollback", description = "Goes back from the rubric in use to the one before it, in one step.")
final class RubricRollbackCommand implements Runnable {

    @ParentCommand
    private RubricCommand rubric;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Override
    public void run() {
        rubric.carryOut("rollback", version);
    }
}
