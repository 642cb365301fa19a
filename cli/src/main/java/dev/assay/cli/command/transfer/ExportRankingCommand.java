package dev.assay.cli.command.transfer;

import dev.assay.cli.client.transfer.Export;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "ranking",
        description =
                "Writes the whole ranking to a file, without names: one JSON object in each line, or a table for spreadsheets.")
final class ExportRankingCommand implements Runnable {

    @ParentCommand
    private ExportCommand group;

    @Parameters(paramLabel = "FILE", description = "Where to; a name that ends in .csv makes a table.")
    private Path file;

    @Option(names = "--job-profile", paramLabel = "P", description = "By which job profile (default: the default one).")
    private String jobProfile;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Only candidates with this tag; of several all are wanted.")
    private List<String> tags = List.of();

    @Override
    public void run() {
        boolean table = file.getFileName().toString().endsWith(".csv");
        new Export(group.assay().client())
                .ranking(table ? Export.Form.CSV : Export.Form.NDJSON, jobProfile, tags, file.toAbsolutePath());
        group.assay().console().say("written to " + file);
    }
}
