package dev.assay.cli.command.rubric;

import dev.assay.cli.command.Quarter;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.evaluation.Corpus;
import dev.assay.evaluation.InvalidCorpus;
import dev.assay.evaluation.fitting.Change;
import dev.assay.evaluation.fitting.Fitting;
import dev.assay.rubric.RubricFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "fit",
        description =
                "Fits the numbers of a rubric to a folder of labelled résumés and writes the files that result, for a person"
                        + " to review. What the fit is worth on others, `assay evaluate --leave-one-author-out` tells.")
final class RubricFitCommand implements Callable<Integer> {

    @ParentCommand
    private RubricCommand rubric;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "Folder of JSON Resume files with labels.jsonl.")
    private Path corpus;

    @Option(
            names = "--rubric",
            paramLabel = "FOLDER",
            description = "The folder with rubric.yaml to start from (default: the rules of this repository).")
    private Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write; comments and layout stay. It may be the folder to start from.")
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As seen on that day (default: the end of this quarter).")
    private LocalDate asOf;

    @Override
    public Integer call() {
        Path start = folder == null ? rubric.folder() : folder;
        try {
            List<Change> changes = changes(start);
            RubricFiles files = RubricFiles.read(start);
            for (Change change : changes) {
                files = files.with(change.file(), change.pointer(), change.to());
            }
            files.write(out);
            print(changes);
            return 0;
        } catch (InvalidRubric mistakes) {
            throw RubricMistakes.in(start, mistakes);
        } catch (InvalidCorpus unusable) {
            throw new Failure(unusable.getMessage());
        }
    }

    private List<Change> changes(Path start) {
        Console console = rubric.assay().console();
        LocalDate day =
                asOf == null ? Quarter.lastDay(LocalDate.now(rubric.assay().clock())) : asOf;
        Fitting fitting = new Fitting(RubricReader.read(start), Corpus.read(corpus), day);
        try (Progress progress = console.progress("Fitting steps", fitting.steps())) {
            return fitting.onAll(progress::step);
        }
    }

    private void print(List<Change> changes) {
        Console console = rubric.assay().console();
        Table table = new Table(Column.text("file"), Column.text("number"), Column.number("from"), Column.number("to"));
        changes.forEach(change -> table.row(change.file(), change.pointer(), change.from(), change.to()));
        table.print(console);
        console.say(changes.size() + " numbers changed; the files are in " + out);
    }
}
