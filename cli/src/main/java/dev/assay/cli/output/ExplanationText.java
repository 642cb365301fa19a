package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The whole result of an assessment as text: every point with the words that earned it and the rule that counted it. */
public final class ExplanationText {

    private final Console console;
    private final OutlookText outlook;
    private final UnaryOperator<String> places;

    public ExplanationText(Console console) {
        this(console, UnaryOperator.identity());
    }

    /** @param places turns a pointer into the profile into words for a reader */
    public ExplanationText(Console console, UnaryOperator<String> places) {
        this.console = console;
        this.outlook = new OutlookText(console);
        this.places = places;
    }

    /** Prints a result as the API and the engine write it. */
    public void print(JsonNode result) {
        console.print("Overall " + result.path("overall").asInt() + " of 100; best job profile: "
                + text(result, "bestJobProfile"));
        result.path("dimensions").forEach(this::dimension);
        if (!result.path("fits").isEmpty()) {
            section("Fit for each job profile");
            result.path("fits").forEach(this::fit);
        }
        remarks("Noted, not counted", result.path("notes"), "note");
        remarks("Findings about the text, not counted", result.path("findings"), "finding");
        if (!result.path("unreadable").isEmpty()) {
            section("Could not be read and was left out");
            result.path("unreadable")
                    .forEach(each -> console.paragraph(2, text(each, "pointer") + ": " + text(each, "detail")));
        }
    }

    private void dimension(JsonNode dimension) {
        section(title(text(dimension, "dimension")));
        console.paragraph(2, text(dimension, "sentence"));
        console.paragraph(2, figures(dimension));
        for (JsonNode competency : dimension.path("competencies")) {
            if (competency.path("level").asInt() > 0
                    || !competency.path("found").isEmpty()
                    || !competency.path("claimed").isEmpty()) {
                competency(competency);
            }
        }
        for (JsonNode evidence : dimension.path("evidence")) {
            evidence(evidence);
        }
        outlook.print(dimension);
    }

    private static String figures(JsonNode dimension) {
        int score = dimension.path("score").asInt();
        int high = dimension.path("high").asInt();
        return score + " of 100, level " + dimension.path("level").asInt() + " of 4; "
                + (high > score ? "with what may be unsaid up to " + high + "; " : "")
                + dimension.path("coverage").asInt() + " % of the working life described"
                + handsOn(dimension);
    }

    private static String handsOn(JsonNode dimension) {
        int months = dimension.path("months").asInt();
        return months > 0 ? "; hands-on for " + months(months) + ", last in " + text(dimension, "lastUsed") : "";
    }

    private void competency(JsonNode competency) {
        List<String> facts = new ArrayList<>();
        facts.add("level " + competency.path("level").asInt() + " of 4");
        facts.add(points(competency.path("points").asInt()));
        if (competency.path("months").asInt() > 0) {
            facts.add(months(competency.path("months").asInt()));
        }
        if (competency.hasNonNull("lastUsed")) {
            facts.add("last used " + text(competency, "lastUsed"));
        }
        console.item(
                2,
                "- ",
                named(competency, "competency") + ": " + String.join(", ", facts)
                        + list("; found ", titles(competency, "found"))
                        + list("; only named ", titles(competency, "claimed"))
                        + list("; not found ", titles(competency, "missing")));
    }

    private void evidence(JsonNode evidence) {
        console.print("");
        console.item(2, "%+3d  ".formatted(evidence.path("points").asInt()), "\"" + text(evidence, "quote") + "\"");
        console.paragraph(
                7,
                "%s, characters %d to %d; without it the score changes by %+d"
                        .formatted(
                                places.apply(text(evidence, "pointer")),
                                evidence.path("start").asInt(),
                                evidence.path("end").asInt(),
                                evidence.path("ifRemoved").asInt()));
        console.paragraph(7, text(evidence, "sentence"));
        for (JsonNode support : evidence.path("supports")) {
            console.paragraph(
                    7,
                    "rule %s (%s, %s): %s"
                            .formatted(
                                    text(support, "rule"),
                                    text(support, "source"),
                                    points(support.path("points").asInt()),
                                    text(support, "because")));
        }
    }

    private void fit(JsonNode fit) {
        List<String> weights = new ArrayList<>();
        for (Map.Entry<String, JsonNode> weight : fit.path("weights").properties()) {
            weights.add(title(weight.getKey()).toLowerCase(Locale.ROOT) + " "
                    + weight.getValue().asInt());
        }
        console.item(
                2,
                "%3d  ".formatted(fit.path("fit").asInt()),
                named(fit, "jobProfile") + " (" + text(fit, "jobProfile") + "), weights " + String.join(", ", weights));
        if (fit.hasNonNull("sentence")) {
            console.paragraph(7, text(fit, "sentence"));
        }
        for (JsonNode mustHave : fit.path("mustHaves")) {
            String asked = mustHave.hasNonNull("sentence")
                    ? text(mustHave, "sentence")
                    : text(mustHave, "competency") + " at level "
                            + mustHave.path("minimum").asInt();
            console.item(7, "must-have " + text(mustHave, "state") + ": ", asked);
        }
    }

    private void remarks(String title, JsonNode remarks, String kind) {
        if (remarks.isEmpty()) {
            return;
        }
        section(title);
        for (JsonNode remark : remarks) {
            console.paragraph(2, text(remark, kind) + ": " + text(remark, "sentence"));
            console.paragraph(7, "\"" + text(remark, "quote") + "\" at " + places.apply(text(remark, "pointer")));
        }
    }

    private void section(String title) {
        console.print("");
        console.heading(title);
    }

    private static String list(String title, JsonNode words) {
        List<String> shown = new ArrayList<>();
        words.forEach(word -> shown.add(PlainText.of(word.asText())));
        return shown.isEmpty() ? "" : title + String.join(", ", shown);
    }

    /** The title, or the id if the answer is of an older engine, which gives no titles. */
    private static String named(JsonNode node, String id) {
        return node.hasNonNull("title") ? text(node, "title") : text(node, id);
    }

    private static JsonNode titles(JsonNode competency, String field) {
        JsonNode titles = competency.path(field + "Titles");
        return titles.isEmpty() ? competency.path(field) : titles;
    }

    private static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    private static String title(String dimension) {
        String words = dimension.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(JsonNode node, String field) {
        return PlainText.of(node.path(field).asText(""));
    }
}
