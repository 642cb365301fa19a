package dev.assay.cli.command.system;

import dev.assay.cli.backup.BackupFolder;
import dev.assay.cli.backup.Restoration;
import dev.assay.cli.client.candidates.Erasures;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.launcher.LocalSystem;
import dev.assay.cli.launcher.Ports;
import dev.assay.cli.launcher.StartedHere;
import dev.assay.cli.output.Failure;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "restore",
        description = {
            "Puts a backup in the place of the databases and starts everything. What was written since the backup is gone.",
            "Who was erased since then stays erased: that is read from the databases that are replaced, and done again before the command ends. Where "
                    + "it breaks off, nothing stays open, and the same command begins again."
        })
final class RestoreCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(paramLabel = "FOLDER", description = "What `assay backup` has made.")
    private Path folder;

    @Option(
            names = "--without-erasures",
            description =
                    "Also where the databases that are replaced are gone or cannot be read. Whoever was erased since the backup is there again.")
    private boolean withoutErasures;

    @Mixin
    private PortOptions options;

    @Override
    public void run() {
        BackupFolder backup = new BackupFolder(folder);
        backup.checkWhole();
        LocalSystem system = assay.system();
        Ports ports = options.orLast(system);
        Restoration restoration = new Restoration(assay.home(), system, assay.console());
        restoration.noteTheErased(withoutErasures);
        system.down();
        restoration.replaceBy(backup);
        List<String> there = restoration.there();
        StartedHere started = StartedHere.untilTheEnd(assay.console());
        system.upRestored(ports, started);
        List<String> held = restoration.eraseAgain(there, new Erasures(assay.client()));
        restoration.end();
        started.keep();
        assay.console()
                .print("Restored as of " + backup.takenAt() + ". Erased again, since they were erased after that: "
                        + (there.size() - held.size()) + ".");
        Addresses.print(assay);
        if (!held.isEmpty()) {
            throw new Failure(
                    "some who were erased after the backup are there again, since a hold of that time keeps them; lift it and erase them: "
                            + String.join("; ", held) + ".");
        }
    }
}
