package dev.assay.cli.command;

import dev.assay.cli.client.ApiClient;
import dev.assay.cli.document.BuiltParser;
import dev.assay.cli.document.LocalReader;
import dev.assay.cli.home.Home;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.launcher.LocalSystem;
import dev.assay.cli.launcher.SystemObserver;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, and what its subcommands work with. */
@Command(
        name = "assay",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Rates how ready engineers are for technical-staff work at a frontier AI lab, with a reason for every point.")
public final class AssayCommand {

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            defaultValue = "${env:ASSAY_HOME}",
            description = "Where data, keys and logs are (default: .assay beside the script, or ASSAY_HOME).")
    private Path folder;

    private final Path root;
    private final Console console;
    private final Clock clock;

    /** @param root the folder of the script and of the modules */
    public AssayCommand(Path root, Console console, Clock clock) {
        this.root = root;
        this.console = console;
        this.clock = clock;
    }

    public Home home() {
        return new Home(folder == null || folder.toString().isEmpty() ? root.resolve(".assay") : folder);
    }

    public Path root() {
        return root;
    }

    public Console console() {
        return console;
    }

    public Clock clock() {
        return clock;
    }

    public Secrets secrets() {
        return new Secrets(home(), clock);
    }

    public LocalSystem system() {
        return new LocalSystem(root, home(), secrets(), console, System.getenv());
    }

    public SystemObserver observer() {
        return new SystemObserver(home(), secrets());
    }

    public LocalReader reader() {
        return LocalReader.of(new BuiltParser(root, System.getenv()));
    }

    public URI gateway() {
        return observer()
                .gatewayPort()
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .orElseThrow(() -> new Failure("Assay does not run: start it with `assay up`."));
    }

    public ApiClient client() {
        return new ApiClient(gateway(), secrets().apiKey());
    }
}
