package dev.assay.cli.command;

import dev.assay.cli.client.Import;
import dev.assay.cli.client.ImportOutcome;
import dev.assay.cli.client.ImportOutcome.Kind;
import dev.assay.cli.client.ResumeFile;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        description = {
            "Sends JSON Resume files in. A file is known by its name (in a folder: by its path below it), "
                    + "so sending it again changes the candidate and adds none."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0: every file went in", "1: some did not, each with its reason"})
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders whose *.json files are meant.")
    private List<Path> paths;

    @Override
    public Integer call() {
        List<ImportOutcome> outcomes = send(assay, paths);
        return outcomes.stream().anyMatch(ImportOutcome::isFailed) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Sends the files in and says what became of them. */
    static List<ImportOutcome> send(AssayCommand assay, List<Path> paths) {
        Console console = assay.console();
        List<ResumeFile> files = ResumeFile.find(paths);
        if (files.isEmpty()) {
            throw new Failure("there is no file that ends in .json in what was named.");
        }
        List<ImportOutcome> outcomes;
        try (Progress progress = console.progress("Sending", files.size())) {
            outcomes = new Import(assay.client(), assay.clock()).send(files, progress);
        }
        outcomes.stream().filter(ImportOutcome::isFailed).forEach(outcome -> {
            console.say(outcome.file().file() + ": not taken");
            outcome.complaints().forEach(complaint -> console.say("    " + complaint));
        });
        console.say("%d new, %d changed, %d unchanged, %d failed"
                .formatted(
                        count(outcomes, Kind.NEW),
                        count(outcomes, Kind.CHANGED),
                        count(outcomes, Kind.UNCHANGED),
                        count(outcomes, Kind.FAILED)));
        return outcomes;
    }

    private static long count(List<ImportOutcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
