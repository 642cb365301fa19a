package dev.assay.cli.command;

import dev.assay.cli.output.Failure;
import picocli.CommandLine.Command;

/** Stands here for its help: a program that runs out of a build cannot be rebuilt under its own feet. */
@Command(
        name = "test",
        description = {
            "Builds everything and runs the whole test suite with every gate; the last line counts the tests.",
            "Words after it go to Maven, for example -pl cli -am."
        })
final class TestCommand implements Runnable {

    @Override
    public void run() {
        throw new Failure("the tests are run by the script: call `./assay test` with `test` as the first word.");
    }
}
