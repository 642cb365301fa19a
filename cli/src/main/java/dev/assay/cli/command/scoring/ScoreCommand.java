package dev.assay.cli.command.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.Quarter;
import dev.assay.cli.document.LocalReader;
import dev.assay.cli.document.LocalResume;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.ExplanationText;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import dev.assay.cli.output.Receipts;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "score",
        description =
                "Assesses résumés (JSON Resume, PDF, DOCX, ODT, RTF, HTML, Markdown, text) and explains the result."
                        + " Documents are read in a jail, as the service reads them. Nothing is stored and no service is needed.")
public final class ScoreCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    private AssayCommand assay;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Résumés, or folders with such files.")
    private List<Path> paths;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As seen on that day, for example 2026-12-31 (default: the last day of this quarter).")
    private LocalDate asOf;

    @Option(names = "--json", description = "The raw answer, one line for each file; for one that failed, the error.")
    private boolean json;

    @Override
    public Integer call() {
        Assessor assessor = new Assessor(RubricReader.bundled());
        LocalDate day = asOf == null ? Quarter.lastDay(LocalDate.now(assay.clock())) : asOf;
        int failed = 0;
        try (LocalReader reader = assay.reader()) {
            for (ResumeFile file : ResumeFile.findWithDocuments(paths)) {
                try {
                    LocalResume resume = reader.read(file);
                    print(file, resume, assessor.assess(resume.profile(), day));
                } catch (Failure failure) {
                    fail(file, failure);
                    failed++;
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private void fail(ResumeFile file, Failure failure) {
        Console console = assay.console();
        console.say(file.file() + ": " + failure.getMessage());
        if (json) {
            console.print(about(file).put("error", failure.getMessage()).toString());
        }
    }

    private static ObjectNode about(ResumeFile file) {
        return JSON.createObjectNode().put("file", file.file().toString());
    }

    private void print(ResumeFile file, LocalResume resume, Assessment assessment) {
        ObjectNode answer = answer(file, assessment);
        if (resume.isOfDocument()) {
            answer.set("report", resume.report());
        }
        Console console = assay.console();
        if (json) {
            console.print(answer.toString());
            return;
        }
        ObjectNode candidate = JSON.createObjectNode().put("externalId", file.externalId());
        String name = Candidates.name(candidate.set("profile", resume.profile()));
        console.heading(name + " (" + PlainText.of(file.file().toString()) + ")");
        if (resume.isOfDocument()) {
            new ReadingText(console).print(resume.report());
        }
        new ExplanationText(console, resume::place).print(answer.path("result"));
        Receipts.print(console, answer.path("receipt"));
        console.print("");
    }

    /** In the form of the API's answer to a preview, with the file that it is of. */
    private static ObjectNode answer(ResumeFile file, Assessment assessment) {
        Receipt receipt = assessment.receipt();
        ObjectNode answer = about(file);
        answer.putObject("receipt")
                .put("inputHash", receipt.inputHash())
                .put("rubricVersion", receipt.rubricVersion())
                .put("rubricHash", receipt.rubricHash())
                .put("engineVersion", receipt.engineVersion())
                .put("asOf", receipt.asOf().toString())
                .put("resultHash", receipt.resultHash());
        try {
            return answer.set("result", JSON.readTree(assessment.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
