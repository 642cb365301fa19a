package dev.assay.cli.command;

import dev.assay.cli.client.BulkImport;
import dev.assay.cli.client.Import;
import dev.assay.cli.client.ImportOutcome;
import dev.assay.cli.client.ImportOutcome.Kind;
import dev.assay.cli.client.ResumeFile;
import dev.assay.cli.client.TableImport;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.MappingTable;
import dev.assay.cli.output.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        description = {
            "Sends résumés in: JSON Resume, PDF, DOCX, ODT, RTF, HTML, Markdown, text, Europass XML, the ZIP of a LinkedIn export. "
                    + "A file is known by its name (in a folder: by its path below it), "
                    + "so sending it again changes the candidate and adds none.",
            "A file that ends in .ndjson is what `assay export candidates` wrote: each line is the candidate that its "
                    + "external id names; a line without one is known by its content. It is sent whole and carried out "
                    + "by the services, which go on also when this command is stopped.",
            "A file that ends in .zip is an archive of documents, each a candidate that is known by the document's bytes; "
                    + "it is sent and carried out in the same way.",
            "A file that ends in .csv is a table with a candidate in each record below its headings. What its columns are "
                    + "taken for is shown, and nothing is imported until --yes says that it is right."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0: everything went in", "1: some did not, each with its reason"})
final class ImportCommand implements Callable<Integer> {

    private static final int DUPLICATES_SHOWN = 10;

    @ParentCommand
    private AssayCommand assay;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of such files.")
    private List<Path> paths;

    @Option(
            names = "--map",
            paramLabel = "HEADING=POINTER",
            description = {
                "What a column of a table is, as a JSON pointer into the candidate: Role=/profile/work/0/position.",
                "Without a pointer the column is left out; '-' in it takes a cell apart at ; and |."
            })
    private Map<String, String> corrections = Map.of();

    @Option(names = "--yes", description = "Import tables by what is shown of their columns.")
    private boolean confirmed;

    @Override
    public Integer call() {
        List<Path> many = paths.stream().filter(BulkImport::holdsMany).toList();
        List<Path> others =
                paths.stream().filter(path -> !BulkImport.holdsMany(path)).toList();
        boolean failed = !others.isEmpty()
                && send(assay, ResumeFile.findWithDocuments(others)).stream().anyMatch(ImportOutcome::isFailed);
        for (Path file : many) {
            failed |= sendMany(file) > 0;
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Sends a file of many candidates in, says what became of them, and answers how many failed. */
    private long sendMany(Path file) {
        assay.console().say("Sending " + file);
        BulkImport imports = new BulkImport(assay.client());
        BulkImport.Job sent = imports.send(file);
        if (!BulkImport.isTable(file)) {
            return follow(imports, file, sent);
        }
        TableImport table = new TableImport(assay.client(), sent);
        try {
            new MappingTable(assay.console()).print(table.mapping(corrections));
        } catch (Failure refused) {
            table.cancel();
            throw refused;
        }
        if (confirmed) {
            return follow(imports, file, table.start());
        }
        table.cancel();
        assay.console()
                .say("Nothing is imported yet: add --yes where this is right, --map HEADING=POINTER where it is not.");
        return 0;
    }

    private long follow(BulkImport imports, Path export, BulkImport.Job sent) {
        Console console = assay.console();
        BulkImport.Job done;
        try (Progress progress = console.progress("Importing", (int) Math.min(sent.lines(), Integer.MAX_VALUE))) {
            done = imports.await(sent, progress::reach);
        }
        imports.remarks(done, remark -> {
            console.say(export + ", line " + remark.line() + (remark.failed() ? ": not taken" : ":"));
            console.say("    " + remark.text());
        });
        console.say("%d new, %d changed, %d unchanged, %d failed"
                .formatted(done.created(), done.updated(), done.unchanged(), done.failed()));
        if (done.duplicates() > 0) {
            sayDuplicates(imports, done);
        }
        if (!done.state().equals("done")) {
            throw new Failure("the import " + done.id() + " was " + done.state() + " before its end.");
        }
        return done.failed();
    }

    private void sayDuplicates(BulkImport imports, BulkImport.Job done) {
        Console console = assay.console();
        console.say(done.duplicates() + " of the new ones look like somebody who was there before:");
        imports.lookalikes(done, DUPLICATES_SHOWN)
                .forEach(found -> console.say("    line " + found.line() + ": " + found.candidate() + " and "
                        + found.other() + ". " + found.reasons()));
        console.say("All of them: GET /api/v1/imports/" + done.id() + "/duplicates. Where two are one person:");
        console.say("    ./assay merge CANDIDATE OTHER --reason TEXT --by NAME");
    }

    /** Sends the files in and says what became of them. */
    static List<ImportOutcome> send(AssayCommand assay, List<ResumeFile> files) {
        Console console = assay.console();
        if (files.isEmpty()) {
            throw new Failure(
                    "there is no résumé in what was named: no file that ends as JSON Resume or a document does.");
        }
        List<ImportOutcome> outcomes;
        try (Progress progress = console.progress("Sending", files.size())) {
            outcomes = new Import(assay.client(), assay.clock()).send(files, progress);
        }
        outcomes.stream()
                .filter(outcome -> outcome.isFailed() && !outcome.isNotSent())
                .forEach(outcome -> {
                    console.say(outcome.file().file() + ": not taken");
                    outcome.complaints().forEach(complaint -> console.say("    " + complaint));
                });
        long notSent = outcomes.stream().filter(ImportOutcome::isNotSent).count();
        if (notSent > 0) {
            console.say("not sent, for the same reason: "
                    + (notSent == 1 ? "1 other document" : notSent + " other documents"));
        }
        console.say(total(kind -> count(outcomes, kind)));
        return outcomes;
    }

    private static String total(ToLongFunction<Kind> count) {
        return "%d new, %d changed, %d unchanged, %d failed"
                .formatted(
                        count.applyAsLong(Kind.NEW),
                        count.applyAsLong(Kind.CHANGED),
                        count.applyAsLong(Kind.UNCHANGED),
                        count.applyAsLong(Kind.FAILED));
    }

    private static long count(List<ImportOutcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
