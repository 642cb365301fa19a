package dev.assay.cli.command;

import dev.assay.cli.client.BulkImport;
import dev.assay.cli.client.Import;
import dev.assay.cli.client.ImportOutcome;
import dev.assay.cli.client.ImportOutcome.Kind;
import dev.assay.cli.client.ResumeFile;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
                    + "by the services, which go on also when this command is stopped."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0: everything went in", "1: some did not, each with its reason"})
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of such files.")
    private List<Path> paths;

    @Override
    public Integer call() {
        List<Path> exports = paths.stream().filter(ImportCommand::isExport).toList();
        List<Path> others = paths.stream().filter(path -> !isExport(path)).toList();
        boolean failed = !others.isEmpty()
                && send(assay, ResumeFile.findWithDocuments(others)).stream().anyMatch(ImportOutcome::isFailed);
        for (Path export : exports) {
            failed |= sendLines(export) > 0;
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static boolean isExport(Path path) {
        return path.toString().endsWith(".ndjson") && !Files.isDirectory(path);
    }

    /** Sends an export in, says what became of its lines, and answers how many failed. */
    private long sendLines(Path export) {
        Console console = assay.console();
        BulkImport imports = new BulkImport(assay.client());
        console.say("Sending " + export);
        BulkImport.Job sent = imports.send(export);
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
        if (!done.state().equals("done")) {
            throw new Failure("the import " + done.id() + " was " + done.state() + " before its end.");
        }
        return done.failed();
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
        outcomes.stream().filter(ImportOutcome::isFailed).forEach(outcome -> {
            console.say(outcome.file().file() + ": not taken");
            outcome.complaints().forEach(complaint -> console.say("    " + complaint));
        });
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
