package dev.assay.cli.command.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.Rubrics;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;

/** What the commands about released rubrics share. */
final class RubricVersions {

    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    private final Rubrics rubrics;
    private final Console console;

    RubricVersions(RubricCommand group) {
        this.rubrics = new Rubrics(group.assay().client());
        this.console = group.assay().console();
    }

    Rubrics rubrics() {
        return rubrics;
    }

    /** Prints the answer of the API as it is. */
    void json(JsonNode answer) {
        console.print(answer.toPrettyString());
    }

    /** Prints the state and progress of a rubric. */
    void tell(JsonNode rubric) {
        console.print(RubricText.line(rubric));
    }

    RubricText text() {
        return new RubricText(console);
    }

    /** Waits until the rubric can be activated, and reports progress; fails if it is paused or retired. */
    JsonNode awaitCaughtUp(String version) {
        String told = "";
        while (true) {
            JsonNode now = rubrics.progress(version);
            String state = now.path("state").asText();
            if (state.equals("paused") || state.equals("retired")) {
                throw new Failure("rubric " + version + " is " + state + ": `assay rubric resume " + version
                        + "` goes on with it.");
            }
            if (now.at("/epoch/progress/caughtUp").asBoolean()) {
                return now;
            }
            String line = RubricText.line(now);
            if (!line.equals(told)) {
                console.say(line);
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
