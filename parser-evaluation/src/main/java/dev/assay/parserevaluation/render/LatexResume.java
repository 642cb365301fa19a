package dev.assay.parserevaluation.render;

import static dev.assay.parserevaluation.render.Fields.joined;
import static dev.assay.parserevaluation.render.Fields.list;
import static dev.assay.parserevaluation.render.Fields.orElse;
import static dev.assay.parserevaluation.render.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** A résumé as the source of a LaTeX document. */
final class LatexResume {
    private static final Wording WORDING = Wording.PLAIN;

    private final JsonNode profile;
    private final boolean twoColumns;
    private final boolean datesAtLeft;
    private final StringBuilder out = new StringBuilder();

    LatexResume(JsonNode profile, LatexTemplate.Layout layout) {
        this.profile = profile;
        this.twoColumns = layout == LatexTemplate.Layout.TWO_COLUMNS;
        this.datesAtLeft = layout == LatexTemplate.Layout.DATES_AT_LEFT;
    }

    String source() {
        head();
        JsonNode basics = profile.path("basics");
        paragraph("basics", text(basics, "summary"));
        entries("work", "name", "position");
        entries("volunteer", "organization", "position");
        entries("projects", "", "name");
        studies();
        named("publications", "publisher", "releaseDate");
        named("certificates", "issuer", "date");
        skills();
        paragraph(
                "languages",
                each(
                        "languages",
                        item -> text(item, "language")
                                + (text(item, "fluency").isEmpty() ? "" : " (" + text(item, "fluency") + ")")));
        return out.append("\\end{document}\n").toString();
    }

    private void head() {
        JsonNode basics = profile.path("basics");
        out.append("\\documentclass[10pt,a4paper")
                .append(twoColumns ? ",twocolumn" : "")
                .append("]{article}\n")
                .append(
                        "\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{lmodern}\\usepackage{textcomp}\\usepackage[margin=18mm]{geometry}\\usepackage{xcolor}\n")
                .append(
                        "\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{2pt}\\pagestyle{plain}\n\\begin{document}\n");
        String contact = joined(
                " $\\cdot$ ",
                escaped(Fields.place(profile)),
                escaped(text(basics, "email")),
                escaped(text(basics, "phone")),
                escaped(text(basics, "url")));
        String head = "\\begin{center}{\\LARGE " + escaped(text(basics, "name")) + "}\\\\[3pt] "
                + escaped(text(basics, "label")) + "\\\\ {\\small " + contact + "}\\end{center}";
        out.append(twoColumns ? "\\twocolumn[{" + head + "}]\n" : head + "\n");
    }

    private String each(String section, java.util.function.Function<JsonNode, String> writer) {
        List<String> items = new java.util.ArrayList<>();
        profile.path(section).forEach(item -> items.add(writer.apply(item)));
        return String.join(", ", items);
    }

    private void heading(String section) {
        String name = escaped(WORDING.heading(section));
        out.append(
                datesAtLeft
                        ? "\\bigskip{\\color{blue}\\rule{0.15\\linewidth}{4pt}\\hspace{0.02\\linewidth}\\Large " + name
                                + "}\n\n\\smallskip\n"
                        : "\\section*{" + name + "}\n");
    }

    private void paragraph(String section, String text) {
        if (!text.isEmpty()) {
            heading(section);
            out.append(escaped(text)).append("\n\n");
        }
    }

    private void entries(String section, String by, String name) {
        if (profile.path(section).isEmpty()) {
            return;
        }
        heading(section);
        for (JsonNode entry : profile.path(section)) {
            String span = WORDING.span(text(entry, "startDate"), text(entry, "endDate"));
            head(text(entry, name), span, by.isEmpty() ? "" : orElse(text(entry, by), text(entry, "company")));
            String told = orElse(text(entry, "summary"), text(entry, "description"));
            out.append(told.isEmpty() ? "" : escaped(told) + "\n\n");
            List<String> highlights = list(entry, "highlights");
            if (!highlights.isEmpty()) {
                out.append("\\begin{itemize}\\setlength{\\itemsep}{0pt}\n")
                        .append(highlights.stream()
                                .map(item -> "\\item " + escaped(item))
                                .collect(Collectors.joining("\n")))
                        .append("\n\\end{itemize}\n");
            }
            out.append("\\medskip\n");
        }
    }

    private void head(String title, String span, String by) {
        if (datesAtLeft) {
            out.append(
                            "\\begin{tabular}{@{}p{0.15\\linewidth}@{\\hspace{0.02\\linewidth}}p{0.82\\linewidth}@{}}{\\small ")
                    .append(escaped(span))
                    .append("}&\\textbf{")
                    .append(escaped(title))
                    .append(by.isEmpty() ? "}" : "}, \\textsl{" + escaped(by) + "}")
                    .append(".\\end{tabular}\n\n");
            return;
        }
        out.append("\\textbf{").append(escaped(title)).append("}\\ \\hfill ").append(escaped(span));
        out.append(by.isEmpty() ? "\n\n" : "\\\\\n\\textit{" + escaped(by) + "}\n\n");
    }

    private void studies() {
        if (!profile.path("education").isEmpty()) {
            heading("education");
        }
        for (JsonNode entry : profile.path("education")) {
            String when = text(entry, "startDate").isEmpty()
                    ? text(entry, "endDate")
                    : WORDING.span(text(entry, "startDate"), text(entry, "endDate"));
            head(joined(", ", text(entry, "studyType"), text(entry, "area")), when, text(entry, "institution"));
        }
    }

    private void named(String section, String by, String date) {
        if (!profile.path(section).isEmpty()) {
            heading(section);
        }
        for (JsonNode entry : profile.path(section)) {
            String when = text(entry, date);
            out.append("\\textbf{")
                    .append(escaped(text(entry, "name")))
                    .append("}, ")
                    .append(escaped(joined(", ", text(entry, by), when.isEmpty() ? "" : WORDING.date(when))))
                    .append(".\n\n");
            out.append(text(entry, "summary").isEmpty() ? "" : escaped(text(entry, "summary")) + "\n\n");
        }
    }

    private void skills() {
        if (!profile.path("skills").isEmpty()) {
            heading("skills");
        }
        for (JsonNode entry : profile.path("skills")) {
            String words = String.join(", ", list(entry, "keywords"));
            String name =
                    text(entry, "name") + (text(entry, "level").isEmpty() ? "" : " (" + text(entry, "level") + ")");
            out.append(words.isEmpty() ? escaped(name) : "\\textbf{" + escaped(name) + ":} " + escaped(words))
                    .append("\n\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash ")
                .replaceAll("([&%$#_{}])", "\\\\$1")
                .replace("\\textbackslash\\", "\\textbackslash ")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}")
                .replace("<", "\\textless{}")
                .replace(">", "\\textgreater{}");
    }
}
