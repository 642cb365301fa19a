package dev.assay.cli.command.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.launcher.PartStatus;
import dev.assay.cli.launcher.SystemStatus;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "status",
        description =
                "Shows each part with its port and health, the number of candidates, and how far scoring is behind.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0: every part is ready", "3: some part is not"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @ParentCommand
    private AssayCommand assay;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        SystemStatus status = assay.observer().status();
        if (json) {
            assay.console()
                    .print(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } else {
            print(status);
        }
        return status.allReady() ? 0 : NOT_READY;
    }

    private void print(SystemStatus status) {
        Table table =
                new Table(Column.text("part"), Column.number("port"), Column.number("pid"), Column.cut("health", 20));
        for (PartStatus part : status.parts()) {
            table.row(
                    part.part(),
                    part.isRunning() ? part.port() : "-",
                    part.isRunning() ? part.pid() : "-",
                    part.health());
        }
        Console console = assay.console();
        table.print(console);
        console.print("");
        console.print("Candidates  " + (status.candidates() == null ? "unknown" : status.candidates()));
        console.print("Feed lag    " + lag(status));
    }

    private static String lag(SystemStatus status) {
        if (status.lagChanges() == null || status.lagSeconds() == null) {
            return "unknown";
        }
        return String.format(Locale.ROOT, "%d changes, %.1f seconds", status.lagChanges(), status.lagSeconds());
    }
}
