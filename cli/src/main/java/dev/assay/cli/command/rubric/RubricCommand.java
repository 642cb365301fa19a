package dev.assay.cli.command.rubric;

import dev.assay.cli.command.AssayCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "rubric",
        description =
                "Checks, shows and fits rules; releases rubrics, compares them on the pool, and puts them to use.",
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
public final class RubricCommand {

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
