package dev.assay.parser.entries.work;

import dev.assay.parser.document.Block;
import dev.assay.parser.resume.Entry;
import java.util.List;

/** What an entry tells: list items are highlights, other text is its summary. */
final class Body {
    private static final double LISTED = 0.95;
    private static final double TOLD = 0.9;

    private Body() {}

    static void read(List<Block> blocks, String summary, Entry entry) {
        for (Block block : blocks) {
            if (block.bullet()) {
                entry.append("highlights", block.piece(), LISTED);
            } else {
                entry.extend(summary, block.piece(), TOLD);
            }
        }
    }
}
