package dev.assay.cli.command.evaluation;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.Quarter;
import dev.assay.cli.command.rubric.RubricOption;
import dev.assay.cli.output.Failure;
import dev.assay.engine.Assessor;
import dev.assay.parserevaluation.ParserEvaluation;
import dev.assay.parserevaluation.UnusableCorpus;
import dev.assay.parserevaluation.measure.TemplateResult;
import dev.assay.parserevaluation.render.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "evaluate-parser",
        description =
                "Renders known résumés to documents by many templates, reads them back and compares fields and scores."
                        + " Templates whose engine (chromium, soffice, pdflatex) is not installed are left out and named.")
public final class EvaluateParserCommand implements Callable<Integer> {

    @ParentCommand
    private AssayCommand assay;

    @Option(names = "--corpus", required = true, paramLabel = "DIR", description = "Folder of JSON Resume files.")
    private Path corpus;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "Only this template (repeat for several); default: all.")
    private List<String> only = List.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Write the documents and what was read from them there, to look at.")
    private Path kept;

    @Mixin
    private RubricOption rubric;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Scores as seen on that day (default: the end of this quarter).")
    private LocalDate asOf;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(corpus)) {
            throw new Failure(corpus + " is not a folder");
        }
        List<TemplateResult> results = results();
        if (results.isEmpty()) {
            throw new Failure("nothing was measured: the engine of no wanted template is installed");
        }
        new ParserEvaluationText(assay.console()).print(results);
        return 0;
    }

    private List<TemplateResult> results() throws IOException, InterruptedException {
        LocalDate day = asOf == null ? Quarter.lastDay(LocalDate.now(assay.clock())) : asOf;
        ParserEvaluation evaluation = evaluation(day);
        List<TemplateResult> results = new ArrayList<>();
        for (Template template : wanted()) {
            if (template.available()) {
                assay.console().say("rendering and reading " + template.name() + " ...");
                results.add(evaluation.evaluate(template));
            } else {
                assay.console().say("left out: " + template.name() + ", its engine is not installed");
            }
        }
        return results;
    }

    private ParserEvaluation evaluation(LocalDate day) throws IOException {
        try {
            return new ParserEvaluation(corpus, new Assessor(rubric.rubric()), day, Optional.ofNullable(kept));
        } catch (UnusableCorpus unusable) {
            throw new Failure(unusable.getMessage());
        }
    }

    private List<Template> wanted() {
        List<Template> all = ParserEvaluation.templates();
        List<String> names = all.stream().map(Template::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new Failure("no template " + name + "; there are " + String.join(", ", names));
            }
        }
        return all.stream()
                .filter(template -> only.isEmpty() || only.contains(template.name()))
                .toList();
    }
}
