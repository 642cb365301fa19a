package dev.assay.cli.command.system;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.launcher.Service;
import dev.assay.cli.logs.Logs;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "logs",
        description = "Prints the last lines of the logs, readable and in order. The files are in logs/ of the home.")
public final class LogsCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "gateway, scoring-service, profile-service, postgresql or cli (default: all).")
    private String part;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "50", description = "How many lines (default: 50).")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Override
    public void run() {
        List<String> parts = parts();
        if (part != null && !parts.contains(part)) {
            throw new Failure("there is no part \"" + part + "\": the parts are " + String.join(", ", parts) + ".");
        }
        if (lines < 0) {
            throw new Failure("-n takes how many lines to print, 0 or more.");
        }
        Logs logs = new Logs(assay.home(), part == null ? parts : List.of(part), assay.console());
        if (!logs.last(lines) && !follow) {
            assay.console().say("Nothing is logged yet.");
        }
        if (follow) {
            logs.follow();
        }
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(service.part());
        }
        parts.add(PostgresServer.PART);
        parts.add("cli");
        return parts;
    }
}
