package dev.assay.parser.sections;

import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lines that read like the name of a section and are none. Inside an entry ("Technologies: Go, Kafka", "Achievements:"): behind them, and before the
 * next section, another entry with a date of its own begins, or they are not set like the names of sections. Among the contact data
 * ("Languages: English, German"): more of these follow.
 */
final class Labels {
    /** Their entries have a text, which keeps what is listed in it. */
    private static final Set<Section> OF_ENTRIES = EnumSet.of(Section.WORK, Section.PROJECTS, Section.VOLUNTEER);

    private static final Set<Section> DATED =
            EnumSet.of(Section.WORK, Section.PROJECTS, Section.VOLUNTEER, Section.EDUCATION);

    /** Where a person says in lines of their own how to be reached, and what else there is to say. */
    private static final Set<Section> OF_LINES = EnumSet.of(Section.TOP, Section.CONTACT);

    /** What people also say of one study; certificates and languages go on in the lines below their first. */
    private static final Set<Section> OF_STUDIES = EnumSet.of(Section.SKILLS, Section.SUMMARY);

    /** Sections whose names people also write above a part of one entry. */
    private static final Set<Section> PARTS = EnumSet.of(Section.AWARDS, Section.SKILLS, Section.SUMMARY);

    /** Sections whose names people also write with a colon above what they did in one position. */
    private static final Set<Section> DUTIES = EnumSet.of(Section.WORK, Section.PROJECTS);

    private static final int LINES_OF_HEAD = 2;

    private final List<Block> blocks;
    private final List<Optional<Section>> begins;
    private final List<Optional<Part>> lists;
    private final HeadingFormat format;
    private final boolean withoutColons;
    private final int firstWork;
    private final Around around;

    /**
     * @param begins what section each block would begin
     * @param lists the section that each block names and lists on one line
     * @param schools whether a line names a school
     */
    Labels(List<Block> blocks, List<Optional<Section>> begins, List<Optional<Part>> lists, Predicate<String> schools) {
        this.blocks = blocks;
        this.begins = begins;
        this.lists = lists;
        this.firstWork = begins.indexOf(Optional.of(Section.WORK));
        List<Block> others = names(i -> !isBehindWork(i));
        this.withoutColons = !others.isEmpty() && others.stream().noneMatch(HeadingFormat::endsWithColon);
        this.format = new HeadingFormat(withoutColons ? others : names(i -> true));
        this.around = new Around(
                blocks,
                i -> begins.get(i).isPresent() && !mayBeLabel(i),
                i -> lists.get(i).isPresent(),
                schools);
    }

    /** Names of sections, but for those that are also names of parts. */
    private List<Block> names(IntPredicate chosen) {
        return IntStream.range(0, blocks.size())
                .filter(i -> begins.get(i)
                        .filter(section -> !PARTS.contains(section))
                        .isPresent())
                .filter(chosen)
                .mapToObj(blocks::get)
                .toList();
    }

    /** Whether people also write the name of the section above a part of one entry. */
    static boolean isPart(Section section) {
        return PARTS.contains(section) || DUTIES.contains(section);
    }

    private boolean mayBeLabel(int index) {
        Block block = blocks.get(index);
        boolean part = begins.get(index).filter(PARTS::contains).isPresent()
                && !format.hasColons()
                && (HeadingFormat.endsWithColon(block) || format.isSmaller(block));
        return part || withoutColons && isBehindWork(index);
    }

    /** "Tätigkeiten:" or "Key projects:" where positions are told. */
    private boolean isBehindWork(int index) {
        return firstWork >= 0
                && index > firstWork
                && begins.get(index).filter(DUTIES::contains).isPresent()
                && HeadingFormat.endsWithColon(blocks.get(index));
    }

    /** Whether the block belongs to an entry of this section, though it names a section and lists something behind the name. */
    boolean isInside(Section section, int index) {
        return OF_ENTRIES.contains(section) && around.isBeforeDate(index);
    }

    /** The same of a block that is a name alone. */
    boolean isLabel(Section section, int index) {
        if (isBehindWork(index)) {
            return withoutColons && section == Section.WORK && isDuty(index);
        }
        return mayBeLabel(index)
                && DATED.contains(section)
                && (isBeforeEntry(section, index) || around.isBehindDate(index) && isPartOfEntry(index));
    }

    /** Projects of the person have a section; those of a position stand below its head, or before the next position. */
    private boolean isDuty(int index) {
        boolean work = begins.get(index).equals(Optional.of(Section.WORK));
        boolean told = work
                ? around.isBehindDate(index)
                : around.isBehindDate(index) && (around.isBeforeSpan(index) || isBelowHead(index));
        return told && !isDated(index + 1);
    }

    private boolean isBelowHead(int index) {
        return IntStream.rangeClosed(1, LINES_OF_HEAD)
                .anyMatch(lines -> index >= lines && !blocks.get(index - lines).bullet() && isDated(index - lines));
    }

    private boolean isDated(int index) {
        return index < blocks.size()
                && !DateSpans.find(blocks.get(index).text()).isEmpty();
    }

    /** Awards have a day, positions and studies mostly two. */
    private boolean isBeforeEntry(Section section, int index) {
        boolean awards = begins.get(index).equals(Optional.of(Section.AWARDS)) && section != Section.PROJECTS;
        return awards ? around.isBeforeSpan(index) : around.isBeforeDate(index);
    }

    /** In the last entry: as its place and its look say, and of deeds also what stands below. */
    private boolean isPartOfEntry(int index) {
        Block block = blocks.get(index);
        boolean listed = index + 1 < blocks.size() && blocks.get(index + 1).bullet();
        boolean deeds = begins.get(index).equals(Optional.of(Section.AWARDS)) && (listed || format.isOther(block));
        return !isDated(index + 1) && (deeds || format.isCloser(block) || format.isSmaller(block));
    }

    /** Whether the section goes on behind what this block lists on its line. */
    boolean goesOn(Section section, int index) {
        boolean more = isListBeforeEntry(section, index);
        return OF_ENTRIES.contains(section)
                || OF_LINES.contains(section) && (more || around.isBeforeContact(index))
                || section == Section.EDUCATION
                        && (more
                                || isListed(OF_STUDIES, index)
                                        && !blocks.get(index).apart());
    }

    /** Certificates have a day, so that a day alone tells no study behind them. */
    private boolean isListBeforeEntry(Section section, int index) {
        boolean school = section == Section.EDUCATION && around.isBeforeSchool(index);
        return isListed(OF_STUDIES, index) ? around.isBeforeDate(index) : school || around.isBeforeSpan(index);
    }

    private boolean isListed(Set<Section> sections, int index) {
        return lists.get(index).map(Part::section).filter(sections::contains).isPresent();
    }
}
