package dev.assay.parser.entries.heads;

import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a section into entries: around each line that says when, by distance, look and length. */
public final class EntrySplitter {
    private static final int LONGEST_WITHOUT_DATE = 95;
    private static final int MOST_LINES_BEFORE = 3;

    private final List<Block> blocks;
    private final Parts parts;
    private final Style body;
    private final boolean[] dated;

    /** How many parts a head wants, and whether a line has one that is missing. */
    public interface Parts {
        /** @param stands whether the line is set off from what the entries tell */
        boolean isWanted(List<Block> head, Block line, boolean stands);
    }

    /** @param days tells of the text before a single date whether it begins an entry where only list items are dated */
    public EntrySplitter(List<Block> blocks, Parts parts, Predicate<String> days) {
        this.blocks = blocks;
        this.parts = parts;
        this.dated = new boolean[blocks.size()];
        boolean any = false;
        for (int i = 0; i < dated.length; i++) {
            dated[i] = !blocks.get(i).bullet() && DatedLine.isOne(blocks.get(i));
            any |= dated[i];
        }
        for (int i = 0; i < dated.length && !any; i++) {
            String text = blocks.get(i).text();
            dated[i] = DatedLine.when(blocks.get(i))
                    .filter(when -> when.span().range()
                            || days.test(text.substring(0, when.span().from())))
                    .isPresent();
        }
        this.body = body();
    }

    /** @param before takes what stands before the first entry */
    public List<RawEntry> split(List<Block> before) {
        List<int[]> heads = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < dated.length; i++) {
            if (dated[i] && i >= free) {
                int start = start(i, free);
                int end = end(start, i);
                heads.add(new int[] {start, end});
                free = end;
            }
        }
        before.addAll(blocks.subList(0, heads.isEmpty() ? blocks.size() : heads.get(0)[0]));
        List<RawEntry> entries = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int next = i + 1 < heads.size() ? heads.get(i + 1)[0] : blocks.size();
            int[] head = heads.get(i);
            entries.add(new RawEntry(blocks.subList(head[0], head[1]), blocks.subList(head[1], next)));
        }
        return entries;
    }

    /** Back to the line that stands apart; without one, over lines that do not look like the text. */
    private int start(int date, int free) {
        int at = date;
        while (at > free && date - at < MOST_LINES_BEFORE && !blocks.get(at).apart() && isShort(blocks.get(at - 1))) {
            at--;
        }
        if (blocks.get(at).apart() || at == 0) {
            return at;
        }
        int styled = date;
        while (styled > at && !blocks.get(styled - 1).style().looksLike(body)) {
            styled--;
        }
        boolean alone = styled == date
                && at < date
                && DateSpans.isMostly(blocks.get(date).text())
                && !(date + 1 < blocks.size()
                        && isShort(blocks.get(date + 1))
                        && !blocks.get(date + 1).apart());
        return alone ? date - 1 : styled;
    }

    private boolean isShort(Block block) {
        String text = block.text();
        return !block.bullet()
                && text.length() <= LONGEST_WITHOUT_DATE
                && !DatedLine.isOne(block)
                && !DatedLine.endsLikeSentence(text);
    }

    private int end(int start, int date) {
        int at = date + 1;
        while (at < blocks.size() && at - date <= 2 && isPartOfHead(start, at)) {
            at++;
        }
        return at;
    }

    private boolean isPartOfHead(int start, int at) {
        Block line = blocks.get(at);
        return !dated[at]
                && isShort(line)
                && !line.text().endsWith(":")
                && (!line.apart()
                        || at == start + 1
                                && DateSpans.isMostly(blocks.get(start).text()))
                && parts.isWanted(blocks.subList(start, at), line, stands(line));
    }

    private boolean stands(Block line) {
        return line.style().bold() || line.style().italic() || !line.style().looksLike(body);
    }

    /** The look of list items and long lines; heads are long too. */
    private Style body() {
        Block longest = null;
        for (int i = 0; i < dated.length; i++) {
            Block block = blocks.get(i);
            boolean longer =
                    longest == null || block.text().length() > longest.text().length();
            longest = !dated[i] && longer ? block : longest;
        }
        return longest == null ? Style.PLAIN : longest.style();
    }
}
