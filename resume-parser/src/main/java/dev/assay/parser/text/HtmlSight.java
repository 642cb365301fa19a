package dev.assay.parser.text;

import dev.assay.parser.document.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells the text that a reader of the page sees from the text that only a machine reads, as far as the page itself says how it looks. */
final class HtmlSight implements NodeVisitor {
    /** What is in them is for a browser that cannot show the thing itself, or never shown. */
    private static final Set<String> INSTEAD =
            Set.of("canvas", "audio", "video", "progress", "meter", "datalist", "noembed", "noframes");

    private final HtmlStyles styles;
    private final Deque<HtmlLook> looks = new ArrayDeque<>(List.of(HtmlLook.PAGE));
    private final Deque<CssVariables> variables = new ArrayDeque<>(List.of(CssVariables.NONE));
    private final List<TextNode> unseen = new ArrayList<>();
    private final Map<Finding.Kind, StringBuilder> hidden = new EnumMap<>(Finding.Kind.class);

    private HtmlSight(HtmlStyles styles) {
        this.styles = styles;
    }

    /** Takes out of the page what nobody sees, and says what that is. */
    static List<Finding> clear(Document document, HtmlStyles styles) {
        HtmlSight sight = new HtmlSight(styles);
        NodeTraversor.traverse(sight, document);
        sight.unseen.forEach(Node::remove);
        List<Finding> findings = new ArrayList<>();
        sight.hidden.forEach((kind, text) -> findings.add(
                new Finding(kind, 1, text.toString().replaceAll("\\s+", " ").strip())));
        return findings;
    }

    @Override
    public void head(Node node, int depth) {
        HtmlLook above = looks.element();
        if (node instanceof Element element) {
            Map<String, String> style = styles.of(element);
            CssVariables here = variables.element().within(style);
            variables.push(here);
            looks.push(above.with(here.resolved(style), isMarked(element)));
        } else if (node instanceof TextNode text && !text.isBlank()) {
            above.why().ifPresent(kind -> {
                unseen.add(text);
                hidden.computeIfAbsent(kind, none -> new StringBuilder())
                        .append(text.getWholeText())
                        .append(' ');
            });
        }
    }

    private static boolean isMarked(Element element) {
        String name = element.normalName();
        return element.hasAttr("hidden") || INSTEAD.contains(name) || name.equals("dialog") && !element.hasAttr("open");
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            looks.pop();
            variables.pop();
        }
    }
}
