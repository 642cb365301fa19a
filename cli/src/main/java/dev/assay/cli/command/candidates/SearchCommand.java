package dev.assay.cli.command.candidates;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.candidates.Ranking;
import dev.assay.cli.client.candidates.Search;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "search",
        description =
                "Finds candidates by words, tags and scores, the newest first. Everything that is said must be so.")
final class SearchCommand implements Runnable {

    @ParentCommand
    private AssayCommand assay;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "Words anywhere in the profile; -WORD after -- for without.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--name", paramLabel = "TEXT", description = "The name or a part of it, also misspelt.")
    private String name;

    @Option(names = "--company", paramLabel = "TEXT", description = "An employer or a part of its name, also misspelt.")
    private String company;

    @Option(names = "--title", paramLabel = "TEXT", description = "Words of a position.")
    private String title;

    @Option(names = "--skill", paramLabel = "TEXT", description = "Words of the skills.")
    private String skill;

    @Option(names = "--tag", paramLabel = "TAG", description = "With this tag; may be repeated, for all of them.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--min",
            paramLabel = "DIMENSION=SCORE",
            description = "Least score, such as systems=60; may be repeated, for all of them.")
    private Map<String, Integer> minima = new TreeMap<>();

    @Option(names = "--max", paramLabel = "DIMENSION=SCORE", description = "Greatest score, likewise.")
    private Map<String, Integer> maxima = new TreeMap<>();

    @Option(names = "--min-fit", paramLabel = "FIT", description = "Least fit for the job profile.")
    private Integer leastFit;

    @Option(
            names = "--job-profile",
            paramLabel = "P",
            defaultValue = Ranking.DEFAULT_JOB_PROFILE,
            description = "Of which job profile the fit is (default: ${DEFAULT-VALUE}).")
    private String jobProfile;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many at most (default: 20).")
    private int limit;

    @Option(names = "--json", description = "The answer of the API instead of a table.")
    private boolean json;

    @Override
    public void run() {
        if (limit < 1) {
            throw new Failure("--limit must be 1 or more.");
        }
        ObjectNode found = new Search(assay.client()).first(limit, request());
        if (json) {
            assay.console().print(found.toPrettyString());
        } else if (found.path("items").isEmpty()) {
            assay.console().print("Nobody was found.");
        } else {
            new SearchTable(assay.console()).print(found);
        }
    }

    private ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        put(request, "text", words.isEmpty() ? null : String.join(" ", words));
        put(request, "name", name);
        put(request, "company", company);
        put(request, "title", title);
        put(request, "skill", skill);
        tags.forEach(request.withArray("tags")::add);
        minima.forEach(request.withObject("/minima")::put);
        maxima.forEach(request.withObject("/maxima")::put);
        if (leastFit != null) {
            request.putObject("fit").put("jobProfile", jobProfile).put("minimum", leastFit);
        }
        return request.put("facets", true);
    }

    private static void put(ObjectNode request, String member, String text) {
        if (text != null) {
            request.put(member, text);
        }
    }
}
