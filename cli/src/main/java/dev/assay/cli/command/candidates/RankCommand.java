package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.candidates.Ranking;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.RankingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "rank", description = "Ranks the candidates by their fit for a job profile. Equal fits share a rank.")
final class RankCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Option(
            names = "--job-profile",
            paramLabel = "P",
            defaultValue = Ranking.DEFAULT_JOB_PROFILE,
            description = "By which job profile (default: ${DEFAULT-VALUE}).")
    private String jobProfile;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many at most (default: 50).")
    private int limit;

    @Option(names = "--json", description = "The answer of the API instead of a table.")
    private boolean json;

    @Override
    public void run() {
        if (limit < 1) {
            throw new Failure("--limit must be 1 or more.");
        }
        Ranking rankings = new Ranking(assay.client());
        ObjectNode ranking = rankings.first(limit, jobProfile);
        Console console = assay.console();
        if (json) {
            console.print(ranking.toPrettyString());
        } else if (ranking.path("items").isEmpty()) {
            console.print("No candidate is assessed yet: send some in with `assay import PATH`.");
        } else {
            new RankingTable(console).print(ranking, rankings.names(ranking));
        }
    }
}
