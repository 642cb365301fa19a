package dev.assay.cli.command.system;

import java.util.List;

/** Starts, looks at, saves and stops the system of this machine. */
public final class SystemCommands {

    private SystemCommands() {}

    /** In the order in which the help lists them; it lists {@link LogsCommand} last of all. */
    public static List<Object> all() {
        return List.of(
                new DemoCommand(),
                new TestCommand(),
                new UpCommand(),
                new DownCommand(),
                new StatusCommand(),
                new BackupCommand(),
                new RestoreCommand());
    }
}
