package dev.assay.cli.command;

import dev.assay.cli.output.EvaluationText;
import dev.assay.cli.output.Failure;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.evaluation.Corpus;
import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.EvaluationJson;
import dev.assay.evaluation.EvaluationReport;
import dev.assay.evaluation.InvalidCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "evaluate",
        description = "Measures how well the scores agree with readers on a folder of labelled résumés,"
                + " beside simple methods on the same résumés.")
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private AssayCommand assay;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "Folder of JSON Resume files with labels.jsonl.")
    private Path corpus;

    @Option(
            names = "--rubric",
            paramLabel = "DIR",
            description = "Folder of another rubric (the one with rubric.yaml) instead of the built-in one.")
    private Path rubric;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As seen on that day (default: the end of this quarter).")
    private LocalDate asOf;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too, as JSON.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        try {
            LocalDate day = asOf == null ? Quarter.lastDay(LocalDate.now(assay.clock())) : asOf;
            EvaluationReport report = new Evaluation(Corpus.read(corpus), new Assessor(rubric()), day).report();
            if (json != null) {
                Files.writeString(json, EvaluationJson.write(report) + "\n");
            }
            new EvaluationText(assay.console()).print(report);
            return 0;
        } catch (InvalidCorpus | InvalidRubric unusable) {
            throw new Failure(unusable.getMessage());
        }
    }

    private Rubric rubric() {
        return rubric == null ? RubricReader.bundled() : RubricReader.read(rubric);
    }
}
