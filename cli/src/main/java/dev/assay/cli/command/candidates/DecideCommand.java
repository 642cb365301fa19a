package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.client.candidates.Decisions;
import dev.assay.cli.command.AssayCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "decide",
        description =
                "Records what a human decided about a candidate, beside the assessment of that moment. Nothing else follows.")
final class DecideCommand implements Runnable {

    /** The decisions as the API spells them. */
    enum Decision {
        advance,
        hold,
        decline,
        note
    }

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            index = "0",
            paramLabel = "CANDIDATE",
            description = "The id, the external id, or how the name, or a word of it, begins.")
    private String word;

    @Parameters(index = "1", paramLabel = "DECISION", description = "One of ${COMPLETION-CANDIDATES}.")
    private Decision decision;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "The human who decides.")
    private String decidedBy;

    @Option(
            names = "--job-profile",
            paramLabel = "P",
            description = "For which job profile it is decided (default: the default one).")
    private String jobProfile;

    @Option(names = "--json", description = "The answer of the API instead of text.")
    private boolean json;

    @Override
    public void run() {
        ApiClient api = assay.client();
        JsonNode candidate = new Candidates(api).find(word);
        JsonNode made = new Decisions(api)
                .record(
                        candidate.path("id").asText(),
                        new Decisions.Made(decision.name(), reason, decidedBy, jobProfile));
        if (json) {
            assay.console().print(made.toPrettyString());
            return;
        }
        assay.console()
                .print(Candidates.name(candidate) + ": " + made.path("decision").asText() + " for "
                        + made.path("jobProfile").asText() + ", decided by "
                        + made.path("decidedBy").asText() + ". The fit was "
                        + made.path("fit").asText() + ", by assessment "
                        + made.path("assessment").asText() + ".");
    }
}
