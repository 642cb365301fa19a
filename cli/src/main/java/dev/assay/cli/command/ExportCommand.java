package dev.assay.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "export",
        description = "Writes a whole list to a file.",
        subcommands = {ExportCandidatesCommand.class, ExportRankingCommand.class})
final class ExportCommand {

    @ParentCommand
    private AssayCommand assay;

    AssayCommand assay() {
        return assay;
    }
}
