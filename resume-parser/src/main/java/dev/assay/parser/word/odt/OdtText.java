package dev.assay.parser.word.odt;

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
import org.w3c.dom.Node;

/** Walks through the text of an ODT: paragraphs, lists, tables, boxes; what was deleted and notes to the writer are no text. */
final class OdtText {
    private static final int DEEPEST = 60;
    private static final int MOST_PARAGRAPHS = 5_000;
    private static final int MOST_SPACES = 100;

    /** Text that is in the file and on no page. */
    private static final Set<String> HIDDEN = Set.of("hidden-text", "hidden-paragraph");

    private static final Set<String> UNREAD = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "forms",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "desc",
            "title",
            "image",
            "object",
            "object-ole",
            "ruby-text",
            "index-title-template");
    private static final Set<String> BOXES = Set.of("text-box", "note-body");
    private static final Set<String> SHAPES = Set.of("custom-shape", "rect", "ellipse", "polygon", "path");

    private final OdtStyles styles;
    private final Look page;
    private final Paper paper = new Paper();
    private final Map<Finding.Kind, StringBuilder> hidden = new EnumMap<>(Finding.Kind.class);
    private int paragraphs;
    private int depth;

    /** @param page what all text lies on */
    OdtText(OdtStyles styles, Look page) {
        this.styles = styles;
        this.page = page;
    }

    Paper paper() {
        return paper;
    }

    List<Finding> findings() {
        return SpanList.findings(hidden);
    }

    void read(Element container) {
        read(container, new Place(paper, page, false));
    }

    /** Where text stands. @param below the look of what lies below @param listed whether it is an item of a list */
    private record Place(Paper paper, Look below, boolean listed) {

        Place over(Look look) {
            return new Place(paper, look.over(below), listed);
        }
    }

    private void read(Element container, Place place) {
        if (++depth > DEEPEST) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The document nests too deeply.");
        }
        for (Element child : children(container)) {
            block(child, place);
        }
        depth--;
    }

    private void block(Element child, Place place) {
        switch (child.getLocalName()) {
            case "p", "h" -> paragraph(child, place);
            case "list" -> children(child).forEach(item -> item(item, place));
            case "table" -> place.paper().addTable(rows(child, place));
            case "section" -> read(child, attribute(child, "display").equals("none") ? place.over(Look.HIDDEN) : place);
            case "frame", "g" -> read(child, place);
            default -> {
                if (BOXES.contains(child.getLocalName()) || SHAPES.contains(child.getLocalName())) {
                    box(child, place.below());
                } else if (!UNREAD.contains(child.getLocalName())) {
                    read(child, place);
                }
            }
        }
    }

    /** Only the first paragraph has a mark. */
    private void item(Element item, Place place) {
        Place marked = new Place(place.paper(), place.below(), true);
        Place rest = new Place(place.paper(), place.below(), false);
        List<Element> inside = children(item);
        for (int i = 0; i < inside.size(); i++) {
            block(inside.get(i), i == 0 ? marked : rest);
        }
    }

    private List<List<List<Para>>> rows(Element table, Place place) {
        List<List<List<Para>>> rows = new ArrayList<>();
        for (Element child : children(table)) {
            switch (child.getLocalName()) {
                case "table-row" -> rows.add(cells(child, place));
                case "table-rows", "table-header-rows", "table-row-group" -> rows.addAll(rows(child, place));
                default -> {}
            }
        }
        return rows;
    }

    private List<List<Para>> cells(Element row, Place place) {
        List<List<Para>> cells = new ArrayList<>();
        Look below = styles.row(attribute(row, "style-name")).over(place.below());
        for (Element cell : children(row, "table-cell")) {
            Look paper = styles.paper("table-cell", attribute(cell, "style-name"));
            cells.add(content(cell, paper.over(below)));
        }
        return cells;
    }

    /** The paragraphs of a cell or box, with tables inside put in line. */
    private List<Para> content(Element container, Look below) {
        Paper inside = new Paper();
        read(container, new Place(inside, below, false));
        inside.beside().forEach(paper::addBeside);
        return inside.taken();
    }

    private void box(Element box, Look below) {
        Element frame = box.getParentNode() instanceof Element parent ? parent : box;
        Look own = styles.paper("graphic", attribute(box, "style-name"))
                .over(styles.paper("graphic", attribute(frame, "style-name")));
        paper.addBeside(content(box, own.over(below)));
    }

    private void paragraph(Element paragraph, Place place) {
        if (++paragraphs > MOST_PARAGRAPHS) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_LARGE, "The document has more than " + MOST_PARAGRAPHS + " paragraphs.");
        }
        String style = attribute(paragraph, "style-name");
        String level = attribute(paragraph, "outline-level");
        boolean heading = paragraph.getLocalName().equals("h") && level.matches("[1-9]");
        Para.Layout layout = styles.layout(style, place.listed(), heading ? level.charAt(0) - '0' : 0);
        Look own = styles.paragraph(style);
        Look below = place.below().isHidden() ? Look.HIDDEN.over(own) : own.over(place.below());
        Line line = new Line(layout, place.paper());
        line.walk(paragraph, below);
        line.close();
    }

    private final class Line {
        private final SpanList spans = new SpanList(hidden);
        private final Paper to;
        private Para.Layout layout;

        Line(Para.Layout layout, Paper to) {
            this.layout = layout;
            this.to = to;
        }

        void close() {
            to.add(new Para(spans.taken(), layout));
            layout = new Para.Layout(0, layout.after(), layout.indent(), false, layout.level());
        }

        void walk(Node parent, Look look) {
            if (++depth > DEEPEST) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The document nests too deeply.");
            }
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    inline(element, look);
                } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                    spans.add(node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "), look);
                }
            }
            depth--;
        }

        private void inline(Element element, Look look) {
            String name = element.getLocalName();
            switch (name) {
                case "span" ->
                    walk(element, styles.span(attribute(element, "style-name")).over(look));
                case "tab" -> spans.add("\t", look);
                case "line-break" -> close();
                case "s" -> spans.add(" ".repeat(spaces(element)), look);
                case "frame", "g" -> read(element, new Place(to, page, false));
                default -> {
                    if (BOXES.contains(name) || SHAPES.contains(name)) {
                        box(element, page);
                    } else if (HIDDEN.contains(name)) {
                        spans.add(attribute(element, "string-value") + element.getTextContent(), Look.HIDDEN);
                    } else if (!UNREAD.contains(name)) {
                        walk(element, look);
                    }
                }
            }
        }

        private static int spaces(Element element) {
            String count = attribute(element, "c");
            return count.matches("\\d{1,9}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1;
        }
    }
}
