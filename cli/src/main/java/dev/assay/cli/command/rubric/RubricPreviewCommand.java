package dev.assay.cli.command.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "preview",
        description = "Compares two rubrics on the pool: who moves, how far, and because of which rules.")
final class RubricPreviewCommand implements Runnable {

    @ParentCommand
    private RubricCommand group;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Option(
            names = "--against",
            paramLabel = "VERSION",
            description = "Compare with this one (default: the one in use).")
    private String against;

    @Option(
            names = "--job-profile",
            paramLabel = "P",
            description = "By which job profile (default: the standard one).")
    private String jobProfile;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many candidates and rules at most, up to 200 (default: 20).")
    private int limit;

    @Option(names = "--json", description = "The answer of the API instead of tables.")
    private boolean json;

    @Override
    public void run() {
        RubricVersions versions = new RubricVersions(group);
        JsonNode moved = versions.rubrics().preview(version, against, jobProfile, limit);
        if (json) {
            versions.json(moved);
        } else {
            versions.text().movement(moved);
        }
    }
}
