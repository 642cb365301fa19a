package dev.assay.cli.command.system;

import dev.assay.cli.command.AssayCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops everything that assay started in this home. The data stays.")
final class DownCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Override
    public void run() {
        if (!assay.system().down()) {
            assay.console().say("Nothing was running.");
        }
    }
}
