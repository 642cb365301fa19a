package dev.assay.parser.sections;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the names of sections are set in a document, as far as the name of a part inside an entry can be told from them. */
final class HeadingFormat {
    private static final double CLEARLY_SMALLER = 0.5;

    /** One of each look, since each line that may be a label is compared with all. */
    private final List<Block> names;

    private final boolean colons;

    private record Setting(int level, Style style, boolean capitals, boolean apart) {
        Setting(Block name) {
            this(name.level(), name.style(), isInCapitals(name), name.apart());
        }
    }

    /** @param names of sections that are certain */
    HeadingFormat(List<Block> names) {
        Map<Setting, Block> settings = new LinkedHashMap<>();
        names.forEach(name -> settings.putIfAbsent(new Setting(name), name));
        this.names = List.copyOf(settings.values());
        this.colons = names.stream().anyMatch(HeadingFormat::endsWithColon);
    }

    /** Whether they end with a colon: then a colon tells nothing. */
    boolean hasColons() {
        return colons;
    }

    static boolean endsWithColon(Block block) {
        return block.text().strip().endsWith(":");
    }

    /** In smaller letters, or at a deeper level, than each of them. */
    boolean isSmaller(Block block) {
        return !names.isEmpty() && names.stream().allMatch(name -> isBelow(name, block));
    }

    private static boolean isBelow(Block name, Block block) {
        return name.level() > 0 && block.level() == 0
                ? isBelowByHand(name, block)
                : name.level() > 0 && block.level() > name.level() || isSmaller(name, block);
    }

    /** People also set the name of a section as bold text among real headings: as large as these, or apart from the text above. */
    private static boolean isBelowByHand(Block name, Block block) {
        return isSmaller(name, block) && (!block.apart() || endsWithColon(block));
    }

    private static boolean isSmaller(Block name, Block block) {
        return name.style().size() > block.style().size() + CLEARLY_SMALLER;
    }

    /** In another look or case than each of them. */
    boolean isOther(Block block) {
        return !names.isEmpty()
                && names.stream()
                        .noneMatch(name ->
                                name.style().looksLike(block.style()) && isInCapitals(name) == isInCapitals(block));
    }

    private static boolean isInCapitals(Block block) {
        return block.text().equals(block.text().toUpperCase());
    }

    /** With nothing between it and the text above, unlike each of them. */
    boolean isCloser(Block block) {
        return !names.isEmpty() && !block.apart() && names.stream().allMatch(Block::apart);
    }
}
