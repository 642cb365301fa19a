package dev.assay.parser.text;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.ListMark;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import dev.assay.parser.document.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: headings, list items, emphasis, links and tables; lines of one paragraph are joined. */
public final class MarkdownDecoder implements Decoder {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern UNDERLINE = Pattern.compile("(=+|-{3,})\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_]\\s*+){3,}+|\\s*\\|?[\\s:|-]+\\|[\\s:|-]*");

    // Links and emphasis reach so far and no farther: each sign that might begin one is followed to its end.
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]]{0,500})]\\((?:mailto:)?([^)\\s]{0,2000})[^)]{0,500}\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(\\*\\*|__)(.{1,1000}?)\\1|(?<![\\w*])([*_])(?![\\s*_])(.{1,1000}?)(?<!\\s)\\3(?!\\w)");

    @Override
    public Decoded decode(byte[] content) {
        Reading reading = new Reading();
        MarkdownComments comments = new MarkdownComments(Characters.text(content));
        comments.text().lines().forEach(reading::read);
        if (reading.blocks.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The file holds no text that can be seen.");
        }
        return new Decoded(1, List.of(new Flow(reading.blocks)), List.of(), comments.findings(), List.of());
    }

    private static final class Reading {
        private final List<Block> blocks = new ArrayList<>();
        private boolean apart = true;
        private boolean open;

        void read(String line) {
            if (open && UNDERLINE.matcher(line).matches()) {
                Block last = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(last.spans(), last.origin(), 0, false, line.startsWith("=") ? 1 : 2, true));
            } else if (!line.isBlank() && !RULE.matcher(line).matches()) {
                told(line);
                return;
            }
            open = false;
            apart = true;
        }

        private void told(String line) {
            if (open && isText(line)) {
                blocks.add(joined(blocks.remove(blocks.size() - 1), line));
            } else {
                blocks.add(block(line, apart));
            }
            String bare = line.strip();
            open = !HEADING.matcher(bare).matches()
                    && !line.endsWith("  ")
                    && !line.endsWith("\\")
                    && !bare.startsWith("|");
            apart = false;
        }
    }

    private static boolean isText(String line) {
        String bare = line.strip();
        return !HEADING.matcher(bare).matches() && ListMark.length(bare) == 0 && !bare.startsWith("|");
    }

    private static Block joined(Block block, String line) {
        List<Span> spans = new ArrayList<>(block.spans());
        Span last = spans.remove(spans.size() - 1);
        spans.add(new Span(last.text() + " ", last.style()));
        spans.addAll(spans(line.strip().replaceAll("\\\\$", ""), Style.PLAIN));
        return new Block(spans, block.origin(), block.indent(), block.bullet(), block.level(), block.apart());
    }

    private static Block block(String line, boolean apart) {
        String bare = line.strip().replaceAll("\\\\$", "").replaceAll("^>\\s*", "");
        Matcher heading = HEADING.matcher(bare);
        int level = heading.matches() ? heading.group(1).length() : 0;
        String text = level > 0 ? heading.group(2) : bare;
        int mark = level > 0 ? 0 : ListMark.length(text);
        text = text.substring(mark);
        if (text.startsWith("|")) {
            text = text.replaceAll("^\\|\\s*|\\s*\\|$", "").replaceAll("\\s*\\|\\s*", "\t");
        }
        Style style = level > 0 ? new Style(18 - 2 * level, true, false, 0) : Style.PLAIN;
        double indent = line.length() - line.stripLeading().length();
        return new Block(spans(text, style), new Origin(1, 0, 0), indent, mark > 0, level, apart);
    }

    private static List<Span> spans(String source, Style style) {
        String text =
                LINK.matcher(source).replaceAll(link -> Matcher.quoteReplacement(told(link.group(1), link.group(2))));
        List<Span> spans = new ArrayList<>();
        Matcher emphasis = EMPHASIS.matcher(text);
        int from = 0;
        while (emphasis.find()) {
            add(spans, text.substring(from, emphasis.start()), style);
            boolean bold = emphasis.group(1) != null;
            add(spans, emphasis.group(bold ? 2 : 4), new Style(style.size(), style.bold() || bold, !bold, 0));
            from = emphasis.end();
        }
        add(spans, text.substring(from), style);
        return spans.isEmpty() ? List.of(new Span(text, style)) : spans;
    }

    /** A link is its text, and its address where the text does not say it. */
    private static String told(String text, String address) {
        return text.isBlank() ? address : address.contains(text) ? text : text + " " + address;
    }

    private static void add(List<Span> spans, String text, Style style) {
        if (!text.isEmpty()) {
            spans.add(new Span(text.replace("`", "").replaceAll("\\\\([*_#+.-])", "$1"), style));
        }
    }
}
