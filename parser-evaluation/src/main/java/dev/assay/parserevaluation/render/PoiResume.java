package dev.assay.parserevaluation.render;

import static dev.assay.parserevaluation.render.Fields.joined;
import static dev.assay.parserevaluation.render.Fields.list;
import static dev.assay.parserevaluation.render.Fields.orElse;
import static dev.assay.parserevaluation.render.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A résumé as a DOCX: entries as lines with a tab before the date, or in tables with the date at the left. */
final class PoiResume {
    private final JsonNode profile;
    private final boolean table;
    private final Wording wording;
    private final XWPFDocument document = new XWPFDocument();

    PoiResume(JsonNode profile, boolean table) {
        this.profile = profile;
        this.table = table;
        this.wording = table ? Wording.FORMAL : Wording.NUMBERS;
    }

    byte[] bytes() throws IOException {
        head();
        told("basics", text(profile.path("basics"), "summary"));
        entries("work", "name", "position");
        entries("projects", "", "name");
        entries("volunteer", "organization", "position");
        studies();
        named("publications", "name", "publisher", "releaseDate");
        named("certificates", "name", "issuer", "date");
        named("awards", "title", "awarder", "date");
        skills();
        languages();
        try (document;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void head() {
        JsonNode basics = profile.path("basics");
        run(document.createParagraph(), text(basics, "name"), true, 20);
        run(document.createParagraph(), text(basics, "label"), false, 11);
        run(
                document.createParagraph(),
                joined(" | ", Fields.place(profile), text(basics, "email"), text(basics, "phone"), text(basics, "url")),
                false,
                10);
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(size);
    }

    private void heading(String section) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(200);
        run(
                paragraph,
                table ? wording.heading(section).toUpperCase(java.util.Locale.ROOT) : wording.heading(section),
                true,
                13);
    }

    private void told(String section, String text) {
        if (!text.isEmpty()) {
            heading(section);
            run(document.createParagraph(), text, false, 10);
        }
    }

    private void entries(String section, String by, String name) {
        if (profile.path(section).isEmpty()) {
            return;
        }
        heading(section);
        for (JsonNode entry : profile.path(section)) {
            String employer = by.isEmpty() ? "" : orElse(text(entry, by), text(entry, "company"));
            entry(text(entry, name), employer, wording.span(text(entry, "startDate"), text(entry, "endDate")), entry);
        }
    }

    private void entry(String title, String by, String span, JsonNode entry) {
        if (table) {
            XWPFTable rows = document.createTable(1, 2);
            run(rows.getRow(0).getCell(0).getParagraphs().get(0), span, false, 10);
            XWPFTableCell cell = rows.getRow(0).getCell(1);
            run(cell.getParagraphs().get(0), joined(", ", title, by), true, 10);
            body(cell, entry);
            return;
        }
        XWPFParagraph first = document.createParagraph();
        first.setSpacingBefore(120);
        run(first, orElse(by, title), true, 11);
        if (!span.isEmpty()) {
            first.createRun().addTab();
            run(first, span, false, 10);
        }
        if (!by.isEmpty()) {
            run(document.createParagraph(), title, false, 11);
        }
        body(document, entry);
    }

    private static XWPFParagraph paragraph(IBody body) {
        return body instanceof XWPFTableCell cell ? cell.addParagraph() : ((XWPFDocument) body).createParagraph();
    }

    private static void body(IBody body, JsonNode entry) {
        String told = orElse(text(entry, "summary"), text(entry, "description"));
        if (!told.isEmpty()) {
            run(paragraph(body), told, false, 10);
        }
        for (String item : list(entry, "highlights")) {
            XWPFParagraph paragraph = paragraph(body);
            paragraph.setIndentationLeft(360);
            run(paragraph, "\u2022 " + item, false, 10);
        }
    }

    private void studies() {
        if (!profile.path("education").isEmpty()) {
            heading("education");
        }
        for (JsonNode entry : profile.path("education")) {
            String when = text(entry, "startDate").isEmpty()
                    ? text(entry, "endDate")
                    : wording.span(text(entry, "startDate"), text(entry, "endDate"));
            String degree = joined(table ? " in " : ", ", text(entry, "studyType"), text(entry, "area"));
            entry(
                    degree,
                    text(entry, "institution"),
                    when,
                    com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
        }
    }

    private void named(String section, String name, String by, String date) {
        if (!profile.path(section).isEmpty()) {
            heading(section);
        }
        for (JsonNode entry : profile.path(section)) {
            XWPFParagraph paragraph = document.createParagraph();
            run(paragraph, text(entry, name), true, 10);
            String when = text(entry, date);
            String behind = joined(", ", text(entry, by), when.isEmpty() ? "" : wording.date(when));
            run(paragraph, behind.isEmpty() ? "" : ", " + behind, false, 10);
            if (!text(entry, "summary").isEmpty()) {
                run(document.createParagraph(), text(entry, "summary"), false, 10);
            }
        }
    }

    private void skills() {
        if (!profile.path("skills").isEmpty()) {
            heading("skills");
        }
        for (JsonNode entry : profile.path("skills")) {
            String words = String.join(", ", list(entry, "keywords"));
            XWPFParagraph paragraph = document.createParagraph();
            String level = text(entry, "level");
            run(
                    paragraph,
                    text(entry, "name") + (level.isEmpty() ? "" : " (" + level + ")") + (words.isEmpty() ? "" : ": "),
                    !words.isEmpty(),
                    10);
            run(paragraph, words, false, 10);
        }
    }

    private void languages() {
        if (!profile.path("languages").isEmpty()) {
            heading("languages");
        }
        for (JsonNode entry : profile.path("languages")) {
            String fluency = text(entry, "fluency");
            run(
                    document.createParagraph(),
                    text(entry, "language") + (fluency.isEmpty() ? "" : " \u2013 " + fluency),
                    false,
                    10);
        }
    }
}
