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
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Plain text: empty lines separate, list marks begin items, wrapped lines are joined again. */
public final class TextDecoder implements Decoder {
    private static final int MOST_LINES = 20_000;
    private static final int FULL_LINE = 55;

    /** A text with longer lines is not wrapped, or only in parts. */
    private static final int WIDEST_WRAPPED = 110;

    private static final Pattern RULE = Pattern.compile("[\\s=_*~#\u2500\u2501\u2014-]{3,}");

    /** At the beginning of a line of its own: "Technologies: Go", "Relevant coursework: compilers". */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L}-]*(?: [\\p{L}&-]+){0,2}:(?:\\s|$)");

    /** "Best paper, 2019": what the next line begins with is something else. */
    private static final Pattern DATED = Pattern.compile(".*\\b(?:19|20)\\d\\d\\)?\\.?");

    private static final Pattern WIDE_GAP = Pattern.compile("(?<=\\S)(?:\\t+|\\s{4,})(?=\\S)");

    private final Predicate<String> heading;

    public TextDecoder(Predicate<String> heading) {
        this.heading = heading;
    }

    @Override
    public Decoded decode(byte[] content) {
        String[] lines = Characters.text(content)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .split("\n");
        if (lines.length > MOST_LINES) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The text has more than " + MOST_LINES + " lines.");
        }
        List<Block> blocks = new Reading(lines).blocks();
        if (blocks.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The file is empty.");
        }
        return new Decoded(1, List.of(new Flow(blocks)), List.of(), List.of(), List.of());
    }

    private final class Reading {
        private final List<Block> blocks = new ArrayList<>();
        private final int longest;
        private boolean apart = true;
        private String before = "";

        Reading(String[] lines) {
            longest = Arrays.stream(lines)
                    .mapToInt(line -> line.stripTrailing().length())
                    .max()
                    .orElse(0);
            Arrays.stream(lines).forEach(this::read);
        }

        List<Block> blocks() {
            return blocks;
        }

        private void read(String line) {
            boolean empty = line.isBlank() || RULE.matcher(line).matches();
            if (!empty) {
                Block last = apart ? null : blocks.get(blocks.size() - 1);
                if (last != null && continues(before, line, longest, last)) {
                    blocks.set(blocks.size() - 1, joined(last, line.strip()));
                } else {
                    blocks.add(block(line, apart));
                }
            }
            apart = empty;
            before = line.stripTrailing();
        }
    }

    /** The next word had no room, or the line is indented below a list item. */
    private boolean continues(String before, String line, int longest, Block last) {
        String text = line.strip();
        if (last.text().contains("\t")
                || ListMark.length(text) > 0
                || LABEL.matcher(text).lookingAt()
                || heading.test(text)
                || heading.test(last.text())) {
            return false;
        }
        int word = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        boolean full = longest <= WIDEST_WRAPPED
                && before.length() >= FULL_LINE
                && before.length() + 1 + word > longest - 6
                && !(DATED.matcher(before).matches() && Character.isUpperCase(text.charAt(0)));
        int indent = line.length() - line.stripLeading().length();
        return full || last.bullet() && indent > 0 && indent >= last.indent();
    }

    private static Block joined(Block block, String line) {
        String text = block.text();
        boolean compound =
                text.endsWith("-") && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
        Span span = new Span(text + (compound ? "" : " ") + line, Style.PLAIN);
        return new Block(List.of(span), block.origin(), block.indent(), block.bullet(), block.level(), block.apart());
    }

    private static Block block(String line, boolean apart) {
        String text = line.strip();
        int mark = ListMark.length(text);
        String told = WIDE_GAP.matcher(text.substring(mark)).replaceAll("\t");
        int indent = line.length() - line.stripLeading().length() + mark;
        return new Block(List.of(new Span(told, Style.PLAIN)), new Origin(1, 0, 0), indent, mark > 0, 0, apart);
    }
}
