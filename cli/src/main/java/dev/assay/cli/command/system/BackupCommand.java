package dev.assay.cli.command.system;

import dev.assay.cli.backup.BackupFolder;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.launcher.LocalSystem;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.PostgresCopy;
import dev.assay.cli.process.Shield;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "backup",
        description = {
            "Copies the databases to a folder. What runs is stopped for as long as the copy takes, and started again, also where the copy fails or is "
                    + "interrupted; then nothing of it is left.",
            "Keys and passwords are not in it: keep a copy of the home's folder secrets where you keep secrets. A backup can be restored only beside "
                    + "those that were in use when it was made."
        })
final class BackupCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(paramLabel = "FOLDER", description = "Where the backup is to be; a folder that is not there yet.")
    private Path folder;

    @Mixin
    private PortOptions options;

    @Override
    public void run() {
        BackupFolder backup = new BackupFolder(folder);
        backup.checkFree();
        assay.home().prepare();
        PostgresCopy server = new PostgresCopy(assay.home(), assay.console());
        if (!server.hasData()) {
            throw new Failure("there is nothing to back up in " + assay.home().folder() + ".");
        }
        // All that can be known before is asked before anything is stopped.
        backup.checkRoom(server.bytes());
        LocalSystem system = assay.system();
        system.pausedFor(shield -> take(backup, server, shield), options.orLast(system));
    }

    private void take(BackupFolder backup, PostgresCopy server, Shield shield) {
        backup.take(server, assay.clock().instant(), shield::isEndAsked);
        assay.console()
                .print("The backup is in " + backup.path() + ". The keys are not in it: "
                        + assay.home().secrets() + ".");
    }
}
