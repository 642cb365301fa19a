package dev.assay.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole result of an assessment as text to read: every point with the words that earned it and the rule that counted it. */
public final class ExplanationText {

    private final Console console;

    public ExplanationText(Console console) {
        this.console = console;
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
        // Score and level are in the sentence.
        console.paragraph(2, text(dimension, "sentence"));
        int high = dimension.path("high").asInt();
        if (high > dimension.path("score").asInt()) {
            console.paragraph(2, "With what may be unsaid it could be up to " + high + ".");
        }
        for (JsonNode competency : dimension.path("competencies")) {
            if (competency.path("level").asInt() > 0
                    || !competency.path("found").isEmpty()) {
                competency(competency);
            }
        }
        for (JsonNode evidence : dimension.path("evidence")) {
            evidence(evidence);
        }
    }

    private void competency(JsonNode competency) {
        List<String> facts = new ArrayList<>();
        facts.add("level " + competency.path("level").asInt() + " of 4");
        facts.add(points(competency.path("points").asInt()));
        if (competency.path("months").asInt() > 0) {
            facts.add(competency.path("months").asInt() + " months");
        }
        if (competency.hasNonNull("lastUsed")) {
            facts.add("last used " + text(competency, "lastUsed"));
        }
        console.item(
                2,
                "- ",
                text(competency, "competency") + ": " + String.join(", ", facts)
                        + list("; found ", competency.path("found"))
                        + list("; not found ", competency.path("missing")));
    }

    private void evidence(JsonNode evidence) {
        console.print("");
        console.item(2, "%+3d  ".formatted(evidence.path("points").asInt()), "\"" + text(evidence, "quote") + "\"");
        console.paragraph(
                7,
                "%s, characters %d to %d; without it the score changes by %+d"
                        .formatted(
                                text(evidence, "pointer"),
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
        List<String> mustHaves = new ArrayList<>();
        for (JsonNode mustHave : fit.path("mustHaves")) {
            mustHaves.add("%s at level %d: %s"
                    .formatted(
                            text(mustHave, "competency"),
                            mustHave.path("minimum").asInt(),
                            text(mustHave, "state")));
        }
        List<String> weights = new ArrayList<>();
        for (Map.Entry<String, JsonNode> weight : fit.path("weights").properties()) {
            weights.add(title(weight.getKey()).toLowerCase(java.util.Locale.ROOT) + " "
                    + weight.getValue().asInt());
        }
        console.item(
                2,
                "%3d  ".formatted(fit.path("fit").asInt()),
                "%s (%s)%s"
                        .formatted(
                                text(fit, "jobProfile"),
                                String.join(", ", weights),
                                mustHaves.isEmpty() ? "" : "; must have " + String.join(", ", mustHaves)));
    }

    private void remarks(String title, JsonNode remarks, String kind) {
        if (remarks.isEmpty()) {
            return;
        }
        section(title);
        for (JsonNode remark : remarks) {
            console.paragraph(2, text(remark, kind) + ": " + text(remark, "sentence"));
            console.paragraph(7, "\"" + text(remark, "quote") + "\" at " + text(remark, "pointer"));
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

    private static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    private static String title(String dimension) {
        String words = dimension.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(JsonNode node, String field) {
        return PlainText.of(node.path(field).asText(""));
    }
}
