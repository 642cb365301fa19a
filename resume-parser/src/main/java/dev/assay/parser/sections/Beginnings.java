package dev.assay.parser.sections;

import dev.assay.parser.contact.ContactReader;
import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.ListMark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lines that begin sections: by known names, and by lines that look like these. */
final class Beginnings {
    private static final int MOST_WORDS = 6;

    /** The head of a position is no longer than so many lines. */
    private static final int LINES_OF_HEAD = 3;

    private static final int LONGEST_LINE = 160;
    private static final Set<Section> OF_POSITIONS = EnumSet.of(Section.WORK, Section.VOLUNTEER);

    /** Nothing in them has a heading. */
    private static final Set<Section> OF_WORDS = EnumSet.of(Section.LANGUAGES, Section.INTERESTS);

    private static final Set<Section> OF_PERSON = EnumSet.of(Section.TOP, Section.CONTACT);

    /** In French also the name of a section, but not as the first line. */
    private static final Pattern TITLE_OF_PAGE =
            Pattern.compile("r[\u00e9e]sum[\u00e9e]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Headings headings;
    private final Look look;
    private final Terms terms;

    Beginnings(Headings headings, Look look, Terms terms) {
        this.headings = headings;
        this.look = look;
        this.terms = terms;
    }

    /** What section each block begins; the title of the page itself ("RÉSUMÉ") none. */
    List<Optional<Section>> of(List<Block> blocks) {
        List<Optional<Section>> begins = new ArrayList<>();
        Section section = Section.TOP;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean title =
                    i == 0 && TITLE_OF_PAGE.matcher(block.text().strip()).matches();
            Optional<Section> next = title ? Optional.empty() : begins(block, section);
            int at = i;
            Section before = section;
            begins.add(next.filter(begun -> isCertain(headings, begun, block)
                    || begun == Section.EDUCATION && isAboveStudy(blocks, at)
                    || !isInside(before, begun, blocks, at)));
            section = begins.get(i)
                    .filter(begun -> !Labels.isPart(begun) || !HeadingFormat.endsWithColon(block))
                    .orElse(section);
        }
        return begins;
    }

    /** Whether a line that begins a section is its name and nothing else. */
    static boolean isCertain(Headings headings, Section section, Block block) {
        return section != Section.OTHER && !headings.saysMore(block.text());
    }

    /** "Tools & Automation Engineer" above employer and time is the head of a position, above an address what a person is. */
    private boolean isInside(Section section, Section begun, List<Block> blocks, int index) {
        List<Block> below = below(blocks, index);
        return !DateSpans.find(blocks.get(index).text()).isEmpty()
                || OF_POSITIONS.contains(section)
                        && below.stream().anyMatch(Beginnings::hasSpan)
                        && (isOfHead(begun, blocks.get(index)) || isAboveTitle(begun, blocks.get(index), below))
                || OF_PERSON.contains(section)
                        && below.stream().anyMatch(line -> ContactReader.isReachedBy(line.text()));
    }

    /** "Tools & Automation Engineer", but not "Projects & Research". */
    private boolean isOfHead(Section begun, Block name) {
        String own = begun == Section.OTHER
                ? name.text()
                : headings.more(name.text()).orElse("");
        return terms.isTitle(own) || terms.isCompany(own);
    }

    /** An unknown name that no markup makes a heading may be an employer above a title. */
    private boolean isAboveTitle(Section begun, Block name, List<Block> below) {
        return begun == Section.OTHER
                && name.level() == 0
                && below.stream().anyMatch(line -> isHead(line) && terms.isTitle(line.text()));
    }

    private boolean isAboveStudy(List<Block> blocks, int index) {
        return below(blocks, index).stream().anyMatch(line -> terms.isStudy(line.text()));
    }

    /** The lines that would belong to the same head, up to the next name. */
    private List<Block> below(List<Block> blocks, int index) {
        return blocks.subList(index + 1, Math.min(blocks.size(), index + LINES_OF_HEAD)).stream()
                .takeWhile(line -> known(headings, line).isEmpty())
                .toList();
    }

    private static boolean hasSpan(Block line) {
        return isHead(line) && DateSpans.find(line.text()).stream().anyMatch(DateSpan::range);
    }

    private static boolean isHead(Block line) {
        return !line.bullet() && line.text().length() <= LONGEST_LINE;
    }

    private Optional<Section> begins(Block block, Section section) {
        Optional<Section> known = known(headings, block);
        if (known.isPresent() && !(look.isUnusual(block) && block.level() == 0 && !isShouted(block))) {
            return known;
        }
        boolean other = !block.bullet()
                && words(block) <= MOST_WORDS
                && !block.text().contains("\t")
                && (look.isHeading(block) || OF_WORDS.contains(section) && look.isHeadingByCase(block));
        return other ? Optional.of(Section.OTHER) : Optional.empty();
    }

    private static boolean isShouted(Block block) {
        String text = block.text();
        return text.equals(text.toUpperCase()) || text.endsWith(":");
    }

    static Optional<Section> known(Headings headings, Block block) {
        boolean line = !block.bullet()
                || ListMark.length(block.text()) == 0 && block.style().bold();
        return line && !block.text().contains("\t") ? headings.section(block.text()) : Optional.empty();
    }

    private static int words(Block block) {
        return block.text().strip().split("\\s+").length;
    }
}
