package dev.assay.cli.command.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "list", description = "Lists the rubrics that were released, with the state of each.")
final class RubricListCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Option(names = "--json", description = "The answer of the API instead of a table.")
    private boolean json;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        JsonNode rubrics = versions.rubrics().list();
        if (json) {
            versions.json(rubrics);
        } else {
            versions.text().list(rubrics);
        }
    }
}
