package dev.assay.parser.sections;

import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines inside an entry that read like the name of a section ("Technologies: Go, Kafka", "Achievements:"): behind them, and before the next section,
 * another entry with a date of its own begins.
 */
final class Labels {
    private static final Set<Section> OF_ENTRIES = EnumSet.of(Section.WORK, Section.PROJECTS, Section.VOLUNTEER);

    /** Sections whose names people also write above a part of one entry. */
    private static final Set<Section> PARTS = EnumSet.of(Section.AWARDS, Section.SKILLS, Section.SUMMARY);

    /** The line that dates an entry is no prose. */
    private static final int LONGEST_HEAD = 160;

    private final List<Block> blocks;
    private final List<Optional<Section>> begins;
    private final boolean colons;
    private final BitSet before = new BitSet();

    /**
     * @param begins what section each block would begin
     * @param lists the section that each block names and lists on one line
     */
    Labels(List<Block> blocks, List<Optional<Section>> begins, List<Optional<Part>> lists) {
        this.blocks = blocks;
        this.begins = begins;
        this.colons = haveColons();
        boolean dated = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            before.set(i, dated);
            boolean heading = begins.get(i).isPresent() && !mayBeLabel(i);
            dated = !heading && (dated || isDated(blocks.get(i)) && lists.get(i).isEmpty());
        }
    }

    /** Whether names of sections end with a colon in this document: then those that may be labels are none. */
    private boolean haveColons() {
        for (int i = 0; i < blocks.size(); i++) {
            if (endsWithColon(i)
                    && begins.get(i).filter(section -> !PARTS.contains(section)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeLabel(int index) {
        return !colons
                && endsWithColon(index)
                && begins.get(index).filter(PARTS::contains).isPresent();
    }

    private boolean endsWithColon(int index) {
        return blocks.get(index).text().strip().endsWith(":");
    }

    private static boolean isDated(Block block) {
        String text = block.text();
        return !block.bullet()
                && text.length() <= LONGEST_HEAD
                && !DateSpans.find(text).isEmpty();
    }

    /** Whether the block belongs to an entry of this section, though it names a section and lists something behind the name. */
    boolean isInside(Section section, int index) {
        return OF_ENTRIES.contains(section) && before.get(index);
    }

    /** The same of a block that is a name alone. */
    boolean isLabel(Section section, int index) {
        return mayBeLabel(index) && isInside(section, index);
    }

    /** Whether something listed in one line leaves the entries around it together. */
    static boolean holdsTogether(Section section) {
        return OF_ENTRIES.contains(section);
    }
}
