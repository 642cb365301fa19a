package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.ExplanationText;
import dev.assay.cli.output.Receipts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "explain",
        description = "Shows the whole assessment of one candidate, with the words behind every point.")
final class ExplainCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            paramLabel = "CANDIDATE",
            description =
                    "The id, the external id (after import: the file's name), or how the name, or a word of it, begins.")
    private String word;

    @Option(names = "--json", description = "The answer of the API instead of text.")
    private boolean json;

    @Override
    public void run() {
        ApiClient api = assay.client();
        Candidates candidates = new Candidates(api);
        JsonNode candidate = candidates.find(word);
        JsonNode assessment = candidates.assessment(candidate.path("id").asText());
        Console console = assay.console();
        if (json) {
            console.print(assessment.toPrettyString());
            return;
        }
        console.heading(Candidates.name(candidate) + " (" + candidate.path("id").asText() + ", version "
                + assessment.path("candidateVersion").asLong() + ")");
        if (assessment.path("stale").asBoolean()) {
            console.print("There is a newer version of the profile, which is not scored yet.");
        }
        new ExplanationText(console).print(assessment.path("result"));
        Receipts.print(console, assessment.path("receipt"));
    }
}
