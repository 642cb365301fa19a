package dev.assay.cli.command.key;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "rotate", description = "Gives a key a new secret and prints it on its last line, this once.")
final class KeyRotateCommand implements Runnable {

    @ParentCommand
    private KeyCommand group;

    @Parameters(paramLabel = "ID", description = "The key's id, see list.")
    private String id;

    @Option(
            names = "--overlap",
            paramLabel = "SECONDS",
            description = "For how long the key before works as well (default: 300; 0 ends it at once).")
    private Integer overlap;

    @Option(names = "--json", description = "The answer of the API instead of the key.")
    private boolean json;

    @Override
    public void run() {
        group.show(group.keys().rotate(id, overlap == null ? null : Duration.ofSeconds(overlap)), json);
    }
}
