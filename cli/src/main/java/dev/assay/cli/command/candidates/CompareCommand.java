package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.candidates.Candidates;
import dev.assay.cli.client.candidates.Comparisons;
import dev.assay.cli.command.AssayCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "compare",
        description = "Shows up to ten people side by side, competency by competency, and what each adds to a team.")
final class CompareCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            arity = "1..10",
            paramLabel = "CANDIDATE",
            description = "The id, the external id, or how the name, or a word of it, begins.")
    private List<String> words;

    @Option(
            names = "--team",
            paramLabel = "CANDIDATE",
            description =
                    "Somebody who is there already; what each person adds is counted against all of these. May be repeated.")
    private List<String> team = List.of();

    @Option(names = "--job-profile", paramLabel = "P", description = "Whose fit to show (default: the default one).")
    private String jobProfile;

    @Option(names = "--json", description = "The answer of the API instead of a table.")
    private boolean json;

    @Override
    public void run() {
        ApiClient api = assay.client();
        Map<String, String> names = named(api, words);
        Map<String, String> teamNames = named(api, team);
        JsonNode comparison =
                new Comparisons(api).compare(List.copyOf(names.keySet()), List.copyOf(teamNames.keySet()), jobProfile);
        if (json) {
            assay.console().print(comparison.toPrettyString());
        } else {
            new ComparisonTable(assay.console()).print(comparison, names);
        }
    }

    /** The names by id, in the order of the words. */
    private static Map<String, String> named(ApiClient api, List<String> words) {
        Candidates candidates = new Candidates(api);
        Map<String, String> names = new LinkedHashMap<>();
        for (String word : words) {
            JsonNode candidate = candidates.find(word);
            names.put(candidate.path("id").asText(), Candidates.name(candidate));
        }
        return names;
    }
}
