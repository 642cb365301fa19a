package dev.assay.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.RubricText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "list", description = "Lists the rubrics that were released, with the state of each.")
final class RubricListCommand implements Runnable {

    @ParentCommand
    private RubricCommand rubric;

    @Option(names = "--json", description = "The answer of the API instead of a table.")
    private boolean json;

    @Override
    public void run() {
        JsonNode rubrics = rubric.rubrics().list();
        if (json) {
            rubric.console().print(rubrics.toPrettyString());
        } else {
            new RubricText(rubric.console()).list(rubrics);
        }
    }
}
