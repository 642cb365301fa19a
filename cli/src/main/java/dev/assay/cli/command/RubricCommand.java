package dev.assay.cli.command;

import dev.assay.cli.client.Rubrics;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.RubricText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "rubric",
        description = "Checks, shows and fits rules; releases rubrics, compares them on the pool, and puts them to use.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RubricLintCommand.class,
            RubricWeightsCommand.class,
            RubricFitCommand.class,
            RubricListCommand.class,
            RubricReleaseCommand.class,
            RubricProgressCommand.class,
            RubricPreviewCommand.class,
            RubricActivateCommand.class,
            RubricRollbackCommand.class,
            RubricPauseCommand.class,
            RubricResumeCommand.class
        })
final class RubricCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one? `assay rubric --help` lists the commands.");
    }

    AssayCommand assay() {
        return assay;
    }

    /** The rules in the repository. */
    Path folder() {
        return assay.root().resolve("rubric/src/main/resources/rubric");
    }

    Console console() {
        return assay.console();
    }

    Rubrics rubrics() {
        return new Rubrics(assay.client());
    }

    /** Carries out one of the commands that take nothing but a version, and says where the rubric stands now. */
    void carryOut(String what, String version) {
        console().print(RubricText.line(rubrics().command(what, version)));
    }
}
