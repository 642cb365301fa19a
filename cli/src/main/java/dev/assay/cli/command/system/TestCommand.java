package dev.assay.cli.command.system;

import dev.assay.cli.output.Failure;
import picocli.CommandLine.Command;

/** Present only for the help: the script runs the tests, since a program cannot rebuild the files that it runs from. */
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
