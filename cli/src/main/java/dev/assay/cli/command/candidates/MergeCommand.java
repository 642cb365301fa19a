package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.client.candidates.Merges;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "merge",
        description = {
            "Makes one person of two candidates, as a human has decided. CANDIDATE goes on with its profile and gets OTHER's tags; OTHER is kept, "
                    + "but is in no list and no ranking.",
            "With --undo they are two again, as before."
        })
final class MergeCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            index = "0",
            paramLabel = "CANDIDATE",
            description = "Who goes on: the id, the external id, or how the name, or a word of it, begins.")
    private String word;

    @Parameters(
            index = "1",
            paramLabel = "OTHER",
            description = "Who becomes a part of it, in the same way; with --undo the id.")
    private String other;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they are one person; not for --undo.")
    private String reason;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "The human who decides.")
    private String by;

    @Option(names = "--undo", description = "Take back what was merged.")
    private boolean undo;

    @Option(names = "--json", description = "The answer of the API instead of a line.")
    private boolean json;

    @Override
    public void run() {
        if (undo == (reason != null)) {
            throw new Failure(undo ? "--undo needs no --reason." : "say why they are one person: --reason TEXT.");
        }
        ApiClient api = assay.client();
        Candidates candidates = new Candidates(api);
        JsonNode survivor = candidates.find(word);
        String id = survivor.path("id").asText();
        JsonNode merge = undo
                ? new Merges(api).undo(id, other, by)
                : new Merges(api).merge(id, candidates.find(other).path("id").asText(), reason, by);
        if (json) {
            assay.console().print(merge.toPrettyString());
        } else {
            assay.console()
                    .print(told(survivor, candidates, merge.path("merged").asText()));
        }
    }

    private String told(JsonNode survivor, Candidates candidates, String part) {
        String id = survivor.path("id").asText();
        String named = candidates.name(part) + " (" + part + ")";
        return undo
                ? named + " is a candidate of its own again."
                : named + " is merged into " + Candidates.name(survivor) + " (" + id + "). To undo it: ./assay merge "
                        + id + " " + part + " --undo --by NAME";
    }
}
