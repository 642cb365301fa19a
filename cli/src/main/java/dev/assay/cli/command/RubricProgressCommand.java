package dev.assay.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.Rubrics;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.RubricText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "progress", description = "Says how far the pool is assessed by a rubric.")
final class RubricProgressCommand implements Runnable {

    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    @ParentCommand
    private RubricCommand rubric;

    @Parameters(paramLabel = "VERSION", description = "Version of the rubric.")
    private String version;

    @Option(names = "--wait", description = "Come back when it has caught up, and tell the progress until then.")
    private boolean wait;

    @Option(names = "--json", description = "The answer of the API instead of a sentence.")
    private boolean json;

    @Override
    public void run() {
        JsonNode progress = wait ? awaitCaughtUp(rubric, version) : rubric.rubrics().progress(version);
        rubric.console().print(json ? progress.toPrettyString() : RubricText.line(progress));
    }

    /** Waits until the rubric can be put to use; ends with a failure when it is not being filled. */
    static JsonNode awaitCaughtUp(RubricCommand rubric, String version) {
        Rubrics rubrics = rubric.rubrics();
        String told = "";
        while (true) {
            JsonNode now = rubrics.progress(version);
            String state = now.path("state").asText();
            if (now.at("/epoch/progress/caughtUp").asBoolean() && !state.equals("paused")) {
                return now;
            }
            if (state.equals("paused") || state.equals("retired")) {
                throw new Failure("rubric " + version + " is " + state + ": `assay rubric resume " + version
                        + "` goes on with it.");
            }
            String line = RubricText.line(now);
            if (!line.equals(told)) {
                rubric.console().say(line);
                told = line;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted.", e);
        }
    }
}
