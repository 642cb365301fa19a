package dev.assay.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "rubric",
        description = "For people who write rules: check them, see their numbers, fit the numbers to readers.",
        subcommands = {RubricLintCommand.class, RubricWeightsCommand.class, RubricFitCommand.class})
final class RubricCommand {

    @ParentCommand
    private AssayCommand assay;

    AssayCommand assay() {
        return assay;
    }

    /** The rules in the repository. */
    Path folder() {
        return assay.root().resolve("rubric/src/main/resources/rubric");
    }
}
