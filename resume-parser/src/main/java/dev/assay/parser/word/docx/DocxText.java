package dev.assay.parser.word.docx;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.word.Look;
import dev.assay.parser.word.Paper;
import dev.assay.parser.word.Para;
import dev.assay.parser.word.SpanList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Walks through the text of a DOCX: paragraphs, tables, text boxes; deleted text and field codes are no text. */
final class DocxText {
    private static final int DEEPEST = 30;
    private static final int MOST_PARAGRAPHS = 5_000;

    /** Elements that only hold others; the fallback of a drawing would repeat its text. */
    private static final Set<String> TRANSPARENT = Set.of(
            "hyperlink",
            "ins",
            "moveTo",
            "dir",
            "bdo",
            "smartTag",
            "fldSimple",
            "sdt",
            "sdtContent",
            "customXml",
            "AlternateContent",
            "Choice",
            "pict",
            "drawing",
            "shape",
            "inline",
            "anchor",
            "graphic",
            "graphicData",
            "wsp",
            "txbx",
            "textbox",
            "group",
            "wgp",
            "grpSp",
            "wpc",
            "rect",
            "roundrect");

    /** What may lie around paragraphs, rows and cells: controls for whoever fills a form, and tracked changes. */
    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo");

    private final DocxStyles styles;
    private final Paper paper = new Paper();
    private final Map<Finding.Kind, StringBuilder> hidden = new EnumMap<>(Finding.Kind.class);
    private int paragraphs;
    private int depth;

    DocxText(DocxStyles styles) {
        this.styles = styles;
    }

    Paper paper() {
        return paper;
    }

    List<Finding> findings() {
        return SpanList.findings(hidden);
    }

    void read(Element body) {
        for (Element child : unwrapped(body)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child, Look.NOTHING).forEach(paper::add);
                case "tbl" -> paper.addTable(table(child, Look.NOTHING));
                default -> {}
            }
        }
    }

    private static List<Element> unwrapped(Element container) {
        List<Element> inside = new ArrayList<>();
        for (Element child : children(container)) {
            if (WRAPPERS.contains(child.getLocalName())) {
                inside.addAll(unwrapped(child));
            } else {
                inside.add(child);
            }
        }
        return inside;
    }

    private static List<Element> unwrapped(Element container, String name) {
        return unwrapped(container).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .toList();
    }

    /** Paragraphs of a cell or box, with tables inside put in line. */
    private List<Para> content(Element container, Look below) {
        if (++depth > DEEPEST) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The document nests tables too deeply.");
        }
        List<Para> all = new ArrayList<>();
        for (Element child : unwrapped(container)) {
            switch (child.getLocalName()) {
                case "p" -> all.addAll(paragraph(child, below));
                case "tbl" -> table(child, below).forEach(row -> row.forEach(all::addAll));
                default -> {}
            }
        }
        depth--;
        return all;
    }

    private List<List<List<Para>>> table(Element table, Look below) {
        List<List<List<Para>>> rows = new ArrayList<>();
        List<Element> lines = unwrapped(table, "tr");
        DocxTable looks = new DocxTable(table, styles, lines.size(), below);
        for (Element row : lines) {
            List<List<Para>> read = new ArrayList<>();
            List<Element> cells = unwrapped(row, "tc");
            for (Element cell : cells) {
                read.add(content(cell, looks.cell(cell, rows.size(), read.size(), cells.size())));
            }
            rows.add(read);
        }
        return rows;
    }

    private List<Para> paragraph(Element paragraph, Look below) {
        if (++paragraphs > MOST_PARAGRAPHS) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_LARGE, "The document has more than " + MOST_PARAGRAPHS + " paragraphs.");
        }
        Look look = styles.textLook(paragraph, below);
        Para.Layout layout = styles.layout(paragraph);
        Runs runs = new Runs(layout);
        runs.walk(paragraph, look);
        runs.close();
        return runs.lines;
    }

    private final class Runs {
        private final List<Para> lines = new ArrayList<>();
        private final SpanList spans = new SpanList(hidden);
        private final Para.Layout layout;

        Runs(Para.Layout layout) {
            this.layout = layout;
        }

        void close() {
            boolean first = lines.isEmpty();
            Para.Layout here =
                    first ? layout : new Para.Layout(0, layout.after(), layout.indent(), false, layout.level());
            lines.add(new Para(spans.taken(), here));
        }

        void walk(Element parent, Look look) {
            for (Element child : children(parent)) {
                switch (child.getLocalName()) {
                    case "r" -> walk(child, run(child).over(look));
                    case "txbxContent" -> paper.addBeside(content(child, DocxShapes.paper(child)));
                    case "t" -> spans.add(child.getTextContent(), look);
                    case "tab", "ptab" -> spans.add("\t", look);
                    case "noBreakHyphen" -> spans.add("-", look);
                    case "br", "cr" -> lineBreak(child);
                    default -> {
                        if (TRANSPARENT.contains(child.getLocalName())) {
                            walk(child, look);
                        }
                    }
                }
            }
        }

        private void lineBreak(Element at) {
            if (!attribute(at, "type").equals("column")) {
                close();
            }
        }

        private Look run(Element run) {
            Look own = child(run, "rPr").map(DocxStyles::look).orElse(Look.NOTHING);
            return child(run, "rPr", "rStyle")
                    .map(style -> own.over(styles.character(attribute(style, "val"))))
                    .orElse(own);
        }
    }
}
