package dev.assay.cli.command.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.transfer.Sync;
import dev.assay.cli.command.AssayCommand;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sync",
        description =
                "Brings a folder up to date with the pool: a file for each candidate, none for those that were erased or merged into another. "
                        + "Reads only what changed since the last time.")
public final class SyncCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(paramLabel = "FOLDER", description = "The folder; made where it is missing.")
    private Path folder;

    @Option(
            names = "--json",
            description = "Each change as a line of JSON, as the API tells it, instead of two numbers.")
    private boolean json;

    @Override
    public void run() {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger removed = new AtomicInteger();
        new Sync(assay.client(), folder).run(change -> {
            (change.has("candidate") ? written : removed).incrementAndGet();
            print(change);
        });
        if (!json) {
            assay.console().print("%d written, %d removed".formatted(written.get(), removed.get()));
        }
    }

    private void print(JsonNode change) {
        if (json) {
            assay.console().print(change.toString());
        }
    }
}
