package dev.assay.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.Candidates;
import dev.assay.cli.client.ResumeFile;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.ExplanationText;
import dev.assay.cli.output.Failure;
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
        description = "Assesses JSON Resume files and explains the result. Nothing is stored and no service is needed.")
final class ScoreCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    private AssayCommand assay;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON Resume files, or folders with such files.")
    private List<Path> paths;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As seen on that day, for example 2026-12-31 (default: the last day of this quarter).")
    private LocalDate asOf;

    @Option(names = "--json", description = "The raw answer, one line for each file.")
    private boolean json;

    @Override
    public Integer call() {
        Assessor assessor = new Assessor(RubricReader.bundled());
        LocalDate day = asOf == null ? Quarter.lastDay(LocalDate.now(assay.clock())) : asOf;
        int failed = 0;
        List<ResumeFile> files = ResumeFile.find(paths);
        for (ResumeFile file : files) {
            try {
                JsonNode profile = file.profile();
                print(file, profile, assessor.assess(profile, day));
            } catch (Failure failure) {
                assay.console().say(file.file() + ": " + failure.getMessage());
                failed++;
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private void print(ResumeFile file, JsonNode profile, Assessment assessment) {
        ObjectNode answer = answer(assessment);
        Console console = assay.console();
        if (json) {
            console.print(answer.toString());
            return;
        }
        ObjectNode candidate = JSON.createObjectNode().put("externalId", file.externalId());
        console.heading(Candidates.name(candidate.set("profile", profile)) + " (" + file.file() + ")");
        new ExplanationText(console).print(answer.path("result"));
        Receipts.print(console, answer.path("receipt"));
        console.print("");
    }

    /** The same shape as a preview's answer. */
    private static ObjectNode answer(Assessment assessment) {
        Receipt receipt = assessment.receipt();
        ObjectNode answer = JSON.createObjectNode();
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
