package dev.assay.cli.command.key;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "create",
        description =
                "Makes a key for a tool and prints it on its last line, this once. What a scope allows: docs/access.md.")
final class KeyCreateCommand implements Runnable {

    @ParentCommand
    private KeyCommand group;

    @Parameters(paramLabel = "NAME", description = "What or whom it is for.")
    private String name;

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "What it may do, such as candidates:write; several with commas between, or the option again.")
    private List<String> scopes;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "For how many days it works (default: until it is revoked).")
    private Integer days;

    @Option(names = "--json", description = "The answer of the API instead of the key.")
    private boolean json;

    @Override
    public void run() {
        Instant now = group.assay().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = days == null ? null : now.plus(Duration.ofDays(days));
        group.show(group.keys().create(name, scopes, end), json);
    }
}
