package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.client.candidates.Tagging;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Failure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "tag", description = "Puts tags on candidates and takes tags off: an opening, a source, a pool.")
final class TagCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            arity = "1..*",
            paramLabel = "CANDIDATE",
            description = "Ids, external ids, or how names, or words of them, begin.")
    private List<String> words;

    @Option(names = "--add", paramLabel = "TAG", description = "A tag to put on; may be repeated.")
    private List<String> add = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "TAG", description = "A tag to take off; may be repeated.")
    private List<String> remove = new ArrayList<>();

    @Option(names = "--json", description = "The answer of the API instead of a line.")
    private boolean json;

    @Override
    public void run() {
        if (add.isEmpty() && remove.isEmpty()) {
            throw new Failure("say which tag: --add TAG or --remove TAG.");
        }
        ApiClient api = assay.client();
        Candidates candidates = new Candidates(api);
        List<String> ids = words.stream().map(candidates::id).toList();
        ObjectNode outcome = new Tagging(api).change(ids, add, remove);
        if (json) {
            assay.console().print(outcome.toPrettyString());
            return;
        }
        outcome.path("missing").forEach(id -> assay.console().say("no candidate has the id " + id.asText()));
        assay.console()
                .print("%d changed, %d so already"
                        .formatted(
                                outcome.path("changed").asInt(),
                                outcome.path("unchanged").asInt()));
    }
}
