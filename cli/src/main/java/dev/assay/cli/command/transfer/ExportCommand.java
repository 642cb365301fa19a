package dev.assay.cli.command.transfer;

import dev.assay.cli.command.AssayCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "export",
        description = "Writes a whole list to a file.",
        subcommands = {ExportCandidatesCommand.class, ExportRankingCommand.class})
public final class ExportCommand {

    @ParentCommand
    private AssayCommand assay;

    AssayCommand assay() {
        return assay;
    }
}
