package dev.assay.parser.text;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.ListMark;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page: block elements part, inline ones change the look, cells of a row are parted by tabs. */
final class HtmlBlocks implements NodeVisitor {
    private static final Set<String> BOLD = Set.of("b", "strong", "th", "dt");
    private static final Set<String> ITALIC = Set.of("i", "em", "cite", "var");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:mailto|tel):([^\\s@?]{1,64}@[^\\s@?]{1,255}|\\+?[\\d().-]{7,24})");
    private static final int FEWEST_DIGITS = 6;
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Block> blocks = new ArrayList<>();
    private List<Span> spans = new ArrayList<>();
    private int bold;
    private int italic;
    private int verbatim;
    private int level;
    private boolean bullet;
    private boolean apart = true;

    List<Block> blocks() {
        close();
        return blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (verbatim > 0) {
                lines(text.getWholeText());
            } else {
                add(text.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
            }
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void lines(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                apart |= spans.isEmpty();
                close();
            }
            add(lines[i].replaceAll("[\\s\\u00a0]+", " "));
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        boolean later = CELLS.contains(name) && element.elementSiblingIndex() > 0;
        if (later) {
            add("\t");
        } else if (element.isBlock() || name.equals("br")) {
            close();
        }
        verbatim += name.equals("pre") ? 1 : 0;
        bold += BOLD.contains(name) ? 1 : 0;
        italic += ITALIC.contains(name) ? 1 : 0;
        if (name.matches("h[1-6]")) {
            level = name.charAt(1) - '0';
        }
        apart |= name.matches("h[1-6]|section|article|hr|table|ul|ol|dl|p|header|aside");
        bullet |= name.equals("li");
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            verbatim -= name.equals("pre") ? 1 : 0;
            bold -= BOLD.contains(name) ? 1 : 0;
            italic -= ITALIC.contains(name) ? 1 : 0;
            if (name.equals("a")) {
                address(element);
            }
            if (element.isBlock() && !CELLS.contains(name)) {
                close();
                bullet = false;
            }
            level = name.matches("h[1-6]") ? 0 : level;
        }
    }

    /** Of a person, where the text of the link only says that there is one. */
    private void address(Element link) {
        Matcher address = ADDRESS.matcher(link.attr("href"));
        if (address.lookingAt() && !isTold(address.group(1), link.text())) {
            add(" " + address.group(1));
        }
    }

    /** A number is also written with blanks, and without the code of its country. */
    private static boolean isTold(String address, String text) {
        if (address.indexOf('@') > 0) {
            return text.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
        }
        String told = text.replaceAll("\\(0\\)|\\D", "").replaceFirst("^0+", "");
        String number = address.replaceAll("\\D", "");
        return told.length() >= FEWEST_DIGITS && (number.endsWith(told) || told.endsWith(number));
    }

    private void add(String text) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        boolean edge = last == null || last.text().endsWith(" ") || last.text().endsWith("\t");
        String told = edge ? text.stripLeading() : text;
        told = text.equals("\t") && last != null ? "\t" : told;
        if (told.isEmpty()) {
            return;
        }
        Style style = new Style(level > 0 ? 18 - 2 * level : 0, bold > 0 || level > 0, italic > 0, 0);
        if (last != null && (last.style().looksLike(style) || told.isBlank())) {
            spans.set(spans.size() - 1, new Span(last.text() + told, last.style()));
        } else if (!told.isBlank()) {
            spans.add(new Span(told, style));
        }
    }

    private void close() {
        if (!spans.isEmpty()) {
            Span last = spans.get(spans.size() - 1);
            spans.set(spans.size() - 1, new Span(last.text().stripTrailing(), last.style()));
            Span first = spans.get(0);
            int mark = ListMark.length(first.text());
            spans.set(0, new Span(first.text().substring(mark), first.style()));
            blocks.add(new Block(spans, new Origin(1, 0, 0), 0, bullet || mark > 0, level, apart));
            spans = new ArrayList<>();
            apart = false;
        }
    }
}
