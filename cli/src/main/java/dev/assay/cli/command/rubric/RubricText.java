package dev.assay.cli.command.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.PlainText;
import dev.assay.cli.output.Table;
import dev.assay.cli.output.Table.Column;
import java.util.Locale;

/** Rubrics as the API reports them: which there are, how far each has been applied to the pool, and what one would change. */
final class RubricText {

    private final Console console;

    RubricText(Console console) {
        this.console = console;
    }

    void list(JsonNode rubrics) {
        Table table = new Table(
                Column.text("version"), Column.text("state"), Column.text("progress"), Column.cut("released", 20));
        for (JsonNode rubric : rubrics.path("items")) {
            table.row(
                    rubric.path("version").asText(),
                    rubric.path("state").asText(),
                    progress(rubric),
                    rubric.path("releasedAt").asText() + " by "
                            + rubric.path("releasedBy").asText());
        }
        table.print(console);
    }

    /** One line with the state and progress of a rubric. */
    static String line(JsonNode rubric) {
        String progress = progress(rubric);
        return PlainText.of("Rubric " + rubric.path("version").asText() + ": "
                + rubric.path("state").asText() + (progress.isEmpty() ? "" : ", " + progress));
    }

    private static String progress(JsonNode rubric) {
        JsonNode progress = rubric.path("epoch").path("progress");
        if (progress.isMissingNode()) {
            return "";
        }
        long assessed = progress.path("assessed").asLong();
        if (!progress.has("total")) {
            return "not begun";
        }
        if (progress.path("caughtUp").asBoolean()) {
            return assessed + " assessed, caught up";
        }
        long total = progress.path("total").asLong();
        String share = total == 0 ? "" : " (" + assessed * 100 / total + " %)";
        return assessed + " of " + total + " assessed" + share + pace(progress);
    }

    private static String pace(JsonNode progress) {
        double rate = progress.path("perSecond").asDouble(0);
        if (rate <= 0) {
            return "";
        }
        long left = Math.round(Math.ceil(progress.path("waiting").asLong() / rate));
        return String.format(Locale.ROOT, ", %.1f a second, about %d s left", rate, left);
    }

    void movement(JsonNode moved) {
        console.print(PlainText.of("Rubric " + moved.path("rubric").asText() + " against "
                + moved.path("against").asText() + ", by "
                + moved.path("jobProfile").asText() + ": "
                + moved.path("compared").asLong() + " of "
                + moved.path("candidates").asLong() + " compared, "
                + moved.path("up").asLong() + " up, " + moved.path("down").asLong() + " down, "
                + moved.path("unchanged").asLong() + " unchanged"));
        distribution(moved.path("distribution"));
        rules(moved);
        movers(moved.path("items"));
    }

    private void distribution(JsonNode steps) {
        Table table = new Table(Column.number("change of fit"), Column.number("candidates"));
        for (JsonNode step : steps) {
            int from = step.path("from").asInt();
            int to = step.path("to").asInt();
            table.row(
                    from == to ? from : from + " to " + to,
                    step.path("candidates").asLong());
        }
        console.print("");
        table.print(console);
    }

    private void rules(JsonNode moved) {
        if (moved.path("rules").isEmpty()) {
            return;
        }
        Table table = new Table(
                Column.cut("rule", 20), Column.number("before"), Column.number("after"), Column.number("candidates"));
        for (JsonNode rule : moved.path("rules")) {
            table.row(
                    rule.path("rule").asText(),
                    rule.path("before").asLong(),
                    rule.path("after").asLong(),
                    rule.path("candidates").asLong());
        }
        console.print("");
        console.print("Points by rule, over " + moved.path("rulesOver").asLong() + " candidates");
        table.print(console);
    }

    private void movers(JsonNode movers) {
        if (movers.isEmpty()) {
            return;
        }
        Table table = new Table(
                Column.text("candidate"), Column.number("fit"), Column.number("rank"), Column.cut("because of", 20));
        for (JsonNode mover : movers) {
            JsonNode rule = mover.path("rules").path(0);
            table.row(
                    mover.path("candidateId").asText(),
                    mover.at("/before/fit").asText() + " -> "
                            + mover.at("/after/fit").asText(),
                    mover.at("/before/rank").asText() + " -> "
                            + mover.at("/after/rank").asText(),
                    rule.isMissingNode()
                            ? ""
                            : rule.path("rule").asText() + " "
                                    + rule.path("before").asInt() + " -> "
                                    + rule.path("after").asInt());
        }
        console.print("");
        table.print(console);
    }
}
