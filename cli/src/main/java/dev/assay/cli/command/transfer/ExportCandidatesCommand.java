package dev.assay.cli.command.transfer;

import dev.assay.cli.client.transfer.Export;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "candidates",
        description = "Writes the candidates to a file: one JSON document in each line, as they can be sent in again, "
                + "or a table for spreadsheets.")
final class ExportCandidatesCommand implements Runnable {

    @ParentCommand
    private ExportCommand group;

    @Parameters(paramLabel = "FILE", description = "Where to; a name that ends in .csv makes a table.")
    private Path file;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only candidates with this tag.")
    private String tag;

    @Override
    public void run() {
        boolean table = file.getFileName().toString().endsWith(".csv");
        new Export(group.assay().client())
                .candidates(table ? Export.Form.CSV : Export.Form.NDJSON, tag, file.toAbsolutePath());
        group.assay().console().say("written to " + file);
    }
}
