package dev.assay.cli.command.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.Quarter;
import dev.assay.cli.command.rubric.RubricOption;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.Rubric;
import dev.assay.evaluation.Corpus;
import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.EvaluationJson;
import dev.assay.evaluation.EvaluationReport;
import dev.assay.evaluation.InvalidCorpus;
import dev.assay.evaluation.fitting.Fitting;
import dev.assay.evaluation.fitting.LeaveOneAuthorOut;
import dev.assay.evaluation.fitting.LeaveOneAuthorOutJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "evaluate",
        description = "Measures how well the scores agree with readers on a folder of labelled résumés,"
                + " beside simple methods on the same résumés.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final String TO_THE_RESULT = "-";

    @ParentCommand
    private AssayCommand assay;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "Folder of JSON Resume files with labels.jsonl.")
    private Path corpus;

    @Mixin
    private RubricOption rubric;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As seen on that day (default: the end of this quarter).")
    private LocalDate asOf;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too, as JSON.")
    private Path json;

    @Option(
            names = "--decoys",
            arity = "0..1",
            fallbackValue = TO_THE_RESULT,
            paramLabel = "FILE",
            description =
                    "List each counted decoy with its rule and each missed key evidence, in that file or at the end.")
    private String decoys;

    @Option(
            names = "--leave-one-author-out",
            description =
                    "Fit the numbers of the rubric, from neutral ones, on all authors but one and measure on that one, in"
                            + " turn (many minutes).")
    private boolean leaveOneAuthorOut;

    @Override
    public Integer call() {
        // Measuring can take minutes, after which the figures should find a place.
        checkPlace(json);
        checkPlace(decoys == null || decoys.equals(TO_THE_RESULT) ? null : Path.of(decoys));
        try {
            Corpus labelled = Corpus.read(corpus);
            labelled.doubts().forEach(doubt -> assay.console().say("doubt: " + doubt));
            if (leaveOneAuthorOut) {
                labelled.requireOthersForEachAuthor();
            }
            Rubric rules = rubric.rubric();
            tell(report(labelled, rules), labelled, rules);
            return 0;
        } catch (InvalidCorpus unusable) {
            throw new Failure(unusable.getMessage());
        }
    }

    private void tell(EvaluationReport report, Corpus labelled, Rubric rules) {
        new EvaluationText(assay.console()).print(report);
        ObjectNode figures = EvaluationJson.tree(report);
        // What is known before the fits took minutes, and a file keeps it whatever becomes of them. A pipe would keep
        // it twice.
        if (leaveOneAuthorOut && json != null && (Files.notExists(json) || Files.isRegularFile(json))) {
            write(figures);
        }
        try {
            listCitations(report);
            if (leaveOneAuthorOut) {
                figures.set("leaveOneAuthorOut", leaveOneAuthorOut(labelled, rules));
            }
        } finally {
            write(figures);
        }
    }

    private void write(ObjectNode figures) {
        if (json != null) {
            write(json, file -> file.println(figures.toPrettyString()));
        }
    }

    private LocalDate day() {
        return asOf == null ? Quarter.lastDay(LocalDate.now(assay.clock())) : asOf;
    }

    private ObjectNode leaveOneAuthorOut(Corpus labelled, Rubric rules) {
        Fitting fitting = new Fitting(rules, labelled, day());
        LeaveOneAuthorOut honest;
        try (Progress progress = assay.console().progress("Fitting steps", fitting.leaveOneAuthorOutSteps())) {
            honest = fitting.leaveOneAuthorOut(progress::step);
        }
        new LeaveOneAuthorOutText(assay.console()).print(honest);
        return LeaveOneAuthorOutJson.tree(honest);
    }

    private EvaluationReport report(Corpus labelled, Rubric rules) {
        Assessor assessor = new Assessor(rules);
        try (Progress progress =
                assay.console().progress("Résumés read", labelled.resumes().size())) {
            return new Evaluation(labelled, assessor, day(), progress::step).report();
        }
    }

    private void listCitations(EvaluationReport report) {
        if (decoys == null) {
            return;
        }
        if (decoys.equals(TO_THE_RESULT)) {
            new CitationsText(assay.console().out()).print(report.citationMistakes());
            return;
        }
        write(Path.of(decoys), file -> new CitationsText(file).print(report.citationMistakes()));
    }

    private static void checkPlace(Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Failure("cannot write " + file + ": it is a folder.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure("cannot write " + file + ": there is no folder " + folder + ".");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new Failure("cannot write " + file + ": you have no permission to.");
        }
    }

    private static void write(Path file, Consumer<PrintStream> content) {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            content.accept(out);
            if (out.checkError()) {
                throw new Failure("cannot write all of " + file + ": check that there is room and try again.");
            }
        } catch (IOException e) {
            throw new Failure("cannot write " + file + " (" + e.getMessage() + ").", e);
        }
    }
}
