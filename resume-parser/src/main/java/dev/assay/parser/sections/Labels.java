package dev.assay.parser.sections;

import dev.assay.parser.contact.ContactReader;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that read like the name of a section and are none. Inside an entry ("Technologies: Go, Kafka", "Achievements:"): behind them, and before the
 * next section, another entry with a date of its own begins. Among the contact data ("Languages: English, German"): more of these follow.
 */
final class Labels {
    private static final Set<Section> OF_ENTRIES = EnumSet.of(Section.WORK, Section.PROJECTS, Section.VOLUNTEER);

    /** Where a person says in lines of their own how to be reached, and what else there is to say. */
    private static final Set<Section> OF_LINES = EnumSet.of(Section.TOP, Section.CONTACT);

    /** What may go on in the lines below its first. */
    private static final Set<Section> LONG = EnumSet.of(Section.SKILLS, Section.SUMMARY);

    /** Sections whose names people also write above a part of one entry. */
    private static final Set<Section> PARTS = EnumSet.of(Section.AWARDS, Section.SKILLS, Section.SUMMARY);

    /** The line that dates an entry is no prose. */
    private static final int LONGEST_HEAD = 160;

    private final List<Block> blocks;
    private final List<Optional<Section>> begins;
    private final List<Optional<Part>> lists;
    private final boolean colons;
    private final BitSet before = new BitSet();
    private final BitSet beforeContact = new BitSet();

    /**
     * @param begins what section each block would begin
     * @param lists the section that each block names and lists on one line
     */
    Labels(List<Block> blocks, List<Optional<Section>> begins, List<Optional<Part>> lists) {
        this.blocks = blocks;
        this.begins = begins;
        this.lists = lists;
        this.colons = haveColons();
        boolean dated = false;
        boolean reached = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            before.set(i, dated);
            beforeContact.set(i, reached);
            boolean heading = begins.get(i).isPresent() && !mayBeLabel(i);
            dated = !heading && (dated || isDated(blocks.get(i)) && lists.get(i).isEmpty());
            reached = !heading
                    && (reached || ContactReader.isReachedBy(blocks.get(i).text()));
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

    /** Whether the section goes on behind what this block lists on its line. */
    boolean goesOn(Section section, int index) {
        boolean single =
                lists.get(index).filter(part -> !LONG.contains(part.section())).isPresent();
        return OF_ENTRIES.contains(section)
                || OF_LINES.contains(section) && (single || beforeContact.get(index) || before.get(index));
    }
}
