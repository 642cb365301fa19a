package dev.assay.cli.command.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "progress", description = "Says how far the pool is assessed by a rubric.")
final class RubricProgressCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Option(names = "--wait", description = "Come back when it has caught up, and tell the progress until then.")
    private boolean wait;

    @Option(names = "--json", description = "The answer of the API instead of a sentence.")
    private boolean json;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        JsonNode progress =
                wait ? versions.awaitCaughtUp(version) : versions.rubrics().progress(version);
        if (json) {
            versions.json(progress);
        } else {
            versions.tell(progress);
        }
    }
}
