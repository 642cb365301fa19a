package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.client.candidates.ReceiptChecks;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Failure;
import dev.assay.cli.receipt.LocalReplay;
import dev.assay.cli.receipt.LocalRubrics;
import dev.assay.cli.receipt.ReceiptFile;
import dev.assay.engine.json.CanonicalJson;
import dev.assay.engines.Engines;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Makes an assessment again from its receipt and says whether every byte is the same.",
            "With CANDIDATE the running system does it from what it keeps; with --profile this machine does, without any service."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The same.",
            "1:Something went wrong; nothing is known.",
            "2:The command was not understood.",
            "3:Different.",
            "4:The engine or the rubric of the receipt is not here.",
            "5:The candidate has been erased."
        })
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private AssayCommand assay;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CANDIDATE",
            description = "The id, the external id, or how the name, or a word of it, begins.")
    private String word;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description =
                    "The receipt, as `score --json` or `explain --json` prints it (default: that of the current assessment).")
    private Path receipt;

    @Option(names = "--profile", paramLabel = "FILE", description = "The JSON Resume file that the receipt is of.")
    private Path profile;

    @Option(
            names = "--rubric",
            paramLabel = "PATH",
            description = "With --profile: a rubric, as a folder or as the API writes it, beside those that are here.")
    private Path rubric;

    @Option(names = "--json", description = "The answer of the API instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode verification = verification();
        if (json) {
            assay.console().print(verification.toPrettyString());
        } else {
            new VerificationText(assay.console()).print(verification);
        }
        String outcome = verification.path("outcome").asText();
        return switch (outcome) {
            case "same" -> 0;
            case "different" -> 3;
            case "engine-unavailable" -> 4;
            case "erased" -> 5;
            default -> throw new Failure("the answer \"" + outcome + "\" is not known here.");
        };
    }

    private JsonNode verification() {
        if (word != null && profile == null && rubric == null) {
            return remote();
        }
        if (word == null && profile != null && receipt != null) {
            return local();
        }
        throw new ParameterException(
                spec.commandLine(), "Give either a CANDIDATE, with or without --receipt, or --receipt with --profile.");
    }

    private JsonNode remote() {
        Candidates candidates = new Candidates(assay.client());
        String id = candidates.id(word);
        JsonNode asked = receipt == null
                ? candidates.assessment(id).path("receipt")
                : ReceiptFile.read(receipt).only().json();
        return new ReceiptChecks(assay.client()).verify(id, asked);
    }

    private JsonNode local() {
        ResumeFile file = new ResumeFile(profile, profile.toString());
        Path engines = assay.root().resolve("engines");
        LocalReplay replay =
                new LocalReplay(Engines.in(engines), new LocalRubrics(Optional.ofNullable(rubric), engines));
        String inputHash = CanonicalJson.hash(CanonicalJson.bytes(file.profile()));
        return replay.verify(ReceiptFile.read(receipt).of(inputHash), CanonicalJson.bytes(file.profile()));
    }
}
