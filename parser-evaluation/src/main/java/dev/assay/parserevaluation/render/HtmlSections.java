package dev.assay.parserevaluation.render;

import static dev.assay.parserevaluation.render.Fields.joined;
import static dev.assay.parserevaluation.render.Fields.list;
import static dev.assay.parserevaluation.render.Fields.orElse;
import static dev.assay.parserevaluation.render.Fields.text;
import static dev.assay.parserevaluation.render.HtmlResume.escaped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** The sections of a résumé in HTML. */
final class HtmlSections {
    private final Design design;
    private final Wording wording;

    HtmlSections(Design design) {
        this.design = design;
        this.wording = design.wording();
    }

    String section(String name, JsonNode profile) {
        String content = content(name, profile);
        return content.isEmpty()
                ? ""
                : "<section class=" + name + "><h2>" + escaped(wording.heading(name)) + "</h2>" + content
                        + "</section>";
    }

    private String content(String name, JsonNode profile) {
        return switch (name) {
            case "basics" -> paragraph("told", text(profile.path("basics"), "summary"));
            case "work" ->
                each(profile, name, entry -> position(entry, orElse(text(entry, "name"), text(entry, "company"))));
            case "volunteer" -> each(profile, name, entry -> position(entry, text(entry, "organization")));
            case "projects" -> each(profile, name, this::project);
            case "education" -> each(profile, name, this::study);
            case "publications" -> each(profile, name, entry -> named(entry, "name", "publisher", "releaseDate"));
            case "certificates" -> each(profile, name, entry -> named(entry, "name", "issuer", "date"));
            case "awards" -> each(profile, name, entry -> named(entry, "title", "awarder", "date"));
            case "skills" -> skills(profile);
            default -> paragraph("", listed(profile, name));
        };
    }

    private String position(JsonNode entry, String by) {
        return entry(entry, text(entry, "position"), by, span(entry));
    }

    private static String each(JsonNode profile, String section, Function<JsonNode, String> writer) {
        StringBuilder all = new StringBuilder();
        profile.path(section).forEach(entry -> all.append(writer.apply(entry)));
        return all.toString();
    }

    private String span(JsonNode entry) {
        return wording.span(text(entry, "startDate"), text(entry, "endDate"));
    }

    private String entry(JsonNode entry, String title, String by, String span) {
        StringBuilder body =
                new StringBuilder(paragraph("told", orElse(text(entry, "summary"), text(entry, "description"))));
        if (entry.path("highlights").size() > 0) {
            body.append("<ul>");
            list(entry, "highlights")
                    .forEach(item -> body.append("<li>").append(escaped(item)).append("</li>"));
            body.append("</ul>");
        }
        return "<article>" + head(escaped(title), escaped(by), escaped(span), body.toString()) + "</article>";
    }

    private String head(String title, String by, String span, String body) {
        String date = span.isEmpty() ? "" : "<span class=date>" + span + "</span>";
        return switch (design.head()) {
            case TITLE_AND_DATE_THEN_EMPLOYER ->
                "<div class=head><b>" + title + "</b>" + date + "</div>" + block("by", by) + body;
            case EMPLOYER_AND_DATE_THEN_TITLE ->
                "<div class=head><b>" + orElse(by, title) + "</b>" + date + "</div>"
                        + (by.isEmpty() ? "" : block("title", title)) + body;
            case ONE_LINE ->
                "<div class=head><b>" + title + "</b>" + (by.isEmpty() ? "" : ", " + by)
                        + (span.isEmpty() ? "" : " (" + span + ")") + "</div>" + body;
            case DATE_BESIDE ->
                "<table><tr><td class=when>" + span + "</td><td><b>" + title + "</b>" + block("by", by) + body
                        + "</td></tr></table>";
            case RAIL ->
                "<div class=rail><div class=date>" + span + "</div><div><div><b>" + title + "</b>"
                        + (by.isEmpty() ? "" : " at " + by) + "</div>" + body + "</div></div>";
            case STACKED -> block("title", title) + block("by", by) + block("date", span) + body;
            case PIPES -> "<div class=head>" + joined(" | ", by, title, span) + "</div>" + body;
        };
    }

    private static String block(String kind, String text) {
        return text.isEmpty() ? "" : "<div class=" + kind + ">" + text + "</div>";
    }

    private String project(JsonNode entry) {
        return entry(entry, text(entry, "name"), "", span(entry));
    }

    private String study(JsonNode entry) {
        String degree = joined(
                design.head() == Design.Head.PIPES ? " in " : ", ", text(entry, "studyType"), text(entry, "area"));
        String end = text(entry, "endDate");
        String when = text(entry, "startDate").isEmpty() ? (end.isEmpty() ? "" : wording.date(end)) : span(entry);
        return "<article>" + head(escaped(degree), escaped(text(entry, "institution")), escaped(when), "")
                + "</article>";
    }

    private String named(JsonNode entry, String nameField, String byField, String dateField) {
        String date = text(entry, dateField);
        String behind = joined(", ", text(entry, byField), date.isEmpty() ? "" : wording.date(date));
        String name = "<b>" + escaped(text(entry, nameField)) + "</b>";
        return "<p class=item>" + name + (behind.isEmpty() ? "" : ", " + escaped(behind)) + "</p>"
                + paragraph("told", text(entry, "summary"));
    }

    private String skills(JsonNode profile) {
        StringBuilder all = new StringBuilder();
        for (JsonNode skill : profile.path("skills")) {
            String level = text(skill, "level");
            String name = escaped(text(skill, "name") + (level.isEmpty() ? "" : " (" + level + ")"));
            String words = escaped(String.join(", ", list(skill, "keywords")));
            all.append(
                    switch (design.skills()) {
                        case LINES -> "<p>" + (words.isEmpty() ? name : "<b>" + name + ":</b> " + words) + "</p>";
                        case CHIPS ->
                            words.isEmpty() ? "<p>" + name + "</p>" : "<h3>" + name + "</h3><p>" + words + "</p>";
                        case TABLE -> "<table><tr><td class=when>" + name + "</td><td>" + words + "</td></tr></table>";
                    });
        }
        return all.toString();
    }

    private static String listed(JsonNode profile, String section) {
        StringBuilder all = new StringBuilder();
        for (JsonNode item : profile.path(section)) {
            String fluency = text(item, "fluency");
            all.append(all.isEmpty() ? "" : ", ")
                    .append(orElse(text(item, "language"), text(item, "name")))
                    .append(fluency.isEmpty() ? "" : " (" + fluency + ")");
        }
        return all.toString();
    }

    private static String paragraph(String kind, String text) {
        return text.isEmpty() ? "" : "<p class='" + kind + "'>" + escaped(text) + "</p>";
    }
}
