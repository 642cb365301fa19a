package dev.assay.parser.word.odt;

import static dev.assay.parser.container.SafeXml.attribute;
import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The kinds of pages of an ODT. A file may hold headers and footers of kinds that its text never comes to. */
final class OdtPages {
    private static final String USUAL = "Standard";
    private static final Set<String> BLOCKS = Set.of("p", "h", "table");

    /** What holds blocks in the order of the pages; a box stands anywhere. */
    private static final Set<String> AROUND = Set.of(
            "list",
            "list-item",
            "list-header",
            "section",
            "numbered-paragraph",
            "table-of-content",
            "alphabetical-index",
            "index-body",
            "index-title");

    private final List<Element> pages;
    private final List<Element> shown = new ArrayList<>();
    private final List<Element> unseen = new ArrayList<>();

    /**
     * Reads them.
     *
     * @param master what holds the kinds of pages
     * @param text of the document
     * @param styles of that text
     */
    OdtPages(Optional<Element> master, Optional<Element> text, OdtStyles styles) {
        pages = master.map(group -> children(group, "master-page")).orElse(List.of());
        List<Element> blocks = new ArrayList<>();
        text.ifPresent(content -> collect(content, blocks));
        Set<String> used = used(blocks, styles);
        for (Element page : pages) {
            boolean comes = used.contains(attribute(page, "name"));
            sort(page, "header", comes);
            sort(page, "footer", comes);
        }
    }

    private static void collect(Element container, List<Element> blocks) {
        for (Element child : children(container)) {
            if (BLOCKS.contains(child.getLocalName())) {
                blocks.add(child);
            } else if (AROUND.contains(child.getLocalName())
                    && !attribute(child, "display").equals("none")) {
                collect(child, blocks);
            }
        }
    }

    /** A block may begin a page of a kind, and a kind says which one follows. */
    private Set<String> used(List<Element> blocks, OdtStyles styles) {
        List<String> begun = blocks.stream()
                .map(block -> styles.page(
                        block.getLocalName().equals("table") ? "table" : "paragraph", attribute(block, "style-name")))
                .toList();
        Deque<String> open = new ArrayDeque<>(begun);
        if (begun.isEmpty() || begun.get(0).isEmpty()) {
            open.add(usual());
        }
        Map<String, String> next = new HashMap<>();
        pages.forEach(page -> next.putIfAbsent(attribute(page, "name"), attribute(page, "next-style-name")));
        Set<String> used = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (used.add(name)) {
                open.add(next.getOrDefault(name, ""));
            }
        }
        return used;
    }

    private String usual() {
        List<String> names = pages.stream().map(page -> attribute(page, "name")).toList();
        return names.isEmpty() || names.contains(USUAL) ? USUAL : names.get(0);
    }

    /** Those of left and first pages are only there where the usual one is. */
    private void sort(Element page, String side, boolean comes) {
        boolean on = comes && child(page, side).filter(OdtPages::isDisplayed).isPresent();
        for (String kind : List.of(side, side + "-left", side + "-first")) {
            for (Element margin : children(page, kind)) {
                (on && isDisplayed(margin) ? shown : unseen).add(margin);
            }
        }
    }

    private static boolean isDisplayed(Element margin) {
        return !attribute(margin, "display").equals("false");
    }

    /** The headers and footers that pages may show. */
    List<Element> shown() {
        return shown;
    }

    /** Those that no page shows. */
    List<Element> unseen() {
        return unseen;
    }
}
