package dev.assay.parser.entries.achievements;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Style;
import dev.assay.parser.entries.heads.DatedLine;
import java.util.ArrayList;
import java.util.List;

/** Cuts a section into items that need no date: by list marks, by distance, by the look of their first line, by a date of their own. */
final class Items {
    private static final int LONGEST_NAME = 110;

    private Items() {}

    /** @param dated whether one line tells all of an item: then each that has a date is one */
    static List<List<Block>> split(List<Block> blocks, boolean dated) {
        List<List<Block>> items = new ArrayList<>();
        boolean listed = !blocks.isEmpty() && blocks.get(0).bullet();
        for (Block block : blocks) {
            if (items.isEmpty()
                    || begins(block, items.get(items.size() - 1), listed)
                    || dated && isNext(block, items.get(items.size() - 1))) {
                items.add(new ArrayList<>());
            }
            items.get(items.size() - 1).add(block);
        }
        return items;
    }

    private static boolean isNext(Block block, List<Block> item) {
        return !block.bullet() && item.size() == 1 && DatedLine.isOne(item.get(0)) && DatedLine.isOne(block);
    }

    private static boolean begins(Block block, List<Block> item, boolean listed) {
        if (listed || block.bullet()) {
            return listed && block.bullet();
        }
        Block first = item.get(0);
        Style look = first.spans().get(0).style();
        Style here = block.spans().get(0).style();
        boolean stands = look.looksLike(here) && (here.bold() || first.level() > 0 && first.level() == block.level());
        boolean follows = item.size() == 1
                && block.text().length() > LONGEST_NAME
                && first.text().length() <= LONGEST_NAME;
        boolean headless = !look.bold() && first.level() == 0;
        return stands || block.apart() && !follows && (headless || look.looksLike(here));
    }
}
