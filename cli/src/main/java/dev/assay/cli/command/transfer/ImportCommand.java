package dev.assay.cli.command.transfer;

import dev.assay.cli.client.transfer.Import;
import dev.assay.cli.client.transfer.ImportOutcome;
import dev.assay.cli.client.transfer.ImportOutcome.Kind;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.transfer.ManyCandidates.End;
import dev.assay.cli.file.ImportFiles;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Progress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
        exitCodeList = {
            "0: everything went in",
            "1: some did not, each with its reason",
            "3: nothing failed, but a table was only shown: it goes in with --yes"
        })
public final class ImportCommand implements Callable<Integer> {

    /** Differs from the exit code for wrong options. */
    private static final int ONLY_SHOWN = 3;

    private static final int NAMES_SHOWN = 5;

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

    @Option(
            names = "--replace",
            description = {
                "Take a file also where its name meant another person so far, who then becomes the one in the file.",
                "Without it such a file is refused where nothing joins them: no common e-mail address, and neither name contains the other's words."
            })
    private boolean replace;

    @Option(names = "--yes", description = "Import tables by what is shown of their columns.")
    private boolean confirmed;

    @Override
    public Integer call() {
        ImportFiles files = ImportFiles.of(paths);
        sayPassedOver(files.passedOver());
        files.unreadable().forEach(path -> assay.console().say(path + ": cannot be read"));
        boolean failed = !files.unreadable().isEmpty();
        if (!files.resumes().isEmpty() || files.many().isEmpty()) {
            failed |= send(assay, files.resumes(), replace).stream().anyMatch(ImportOutcome::isFailed);
        }
        EnumSet<End> ends = files.many().isEmpty()
                ? EnumSet.noneOf(End.class)
                : new ManyCandidates(assay.client(), assay.console(), corrections, confirmed).send(files.many());
        if (failed || ends.contains(End.FAILED)) {
            return ExitCode.SOFTWARE;
        }
        return ends.contains(End.SHOWN) ? ONLY_SHOWN : ExitCode.OK;
    }

    private void sayPassedOver(List<Path> files) {
        if (!files.isEmpty()) {
            String names = files.stream().limit(NAMES_SHOWN).map(Path::toString).collect(Collectors.joining(", "));
            String more = files.size() > NAMES_SHOWN ? " and " + (files.size() - NAMES_SHOWN) + " more" : "";
            String count = files.size() == 1 ? "1 file" : files.size() + " files";
            assay.console().say(count + " passed over: " + names + more);
        }
    }

    /**
     * Uploads the files and reports what became of them.
     *
     * @param replace whether one person may be put in the place of another
     */
    public static List<ImportOutcome> send(AssayCommand assay, List<ResumeFile> files, boolean replace) {
        Console console = assay.console();
        if (files.isEmpty()) {
            throw ResumeFile.none();
        }
        List<ImportOutcome> outcomes;
        try (Progress progress = console.progress("Sending", files.size())) {
            outcomes = new Import(assay.client(), assay.clock(), replace).send(files, progress);
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
