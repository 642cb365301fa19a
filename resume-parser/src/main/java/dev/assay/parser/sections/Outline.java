package dev.assay.parser.sections;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.ListMark;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts a document into its sections: by known names, and by lines that look like these. */
public final class Outline {
    private static final int MOST_WORDS = 6;

    /** In French also the name of a section, but not as the first line. */
    private static final Pattern TITLE_OF_PAGE =
            Pattern.compile("r[\u00e9e]sum[\u00e9e]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Headings headings;
    private final Predicate<String> schools;

    /** @param schools whether a line names a school */
    public Outline(Headings headings, Predicate<String> schools) {
        this.headings = headings;
        this.schools = schools;
    }

    public List<Part> parts(Decoded document) {
        List<Style> looks = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (Flow flow : document.flows()) {
            for (Block block : flow.blocks()) {
                if (known(block).isPresent()) {
                    looks.add(block.style());
                    levels.add(block.level());
                }
            }
        }
        Look look = new Look(looks, levels, body(document));
        List<Part> parts = new ArrayList<>();
        document.flows().forEach(flow -> cut(flow, look, parts));
        return parts;
    }

    private record Look(List<Style> known, List<Integer> levels, Style body) {

        /** The look that most known headings share and the text has not. */
        boolean isHeading(Block block) {
            Style style = block.style();
            long same = known.stream().filter(style::looksLike).count();
            boolean marked = block.level() > 0
                    && levels.stream().filter(level -> level == block.level()).count() >= 2;
            return marked || same >= 2 && 2 * same >= known.size() && !style.looksLike(body) && hasOneCase(block);
        }

        /** Where names of sections are in capitals, so is an unknown one. */
        private boolean hasOneCase(Block block) {
            return block.style().size() > body.size() + 0.9
                    || block.text().equals(block.text().toUpperCase());
        }
    }

    /** The part that is being read. */
    private static final class Cut {
        private final List<Part> parts;
        private Section section = Section.TOP;
        private Optional<Block> heading = Optional.empty();
        private List<Block> blocks = new ArrayList<>();

        Cut(List<Part> parts) {
            this.parts = parts;
        }

        void begin(Part next) {
            end();
            section = next.section();
            heading = next.heading();
            blocks = new ArrayList<>(next.blocks());
        }

        void end() {
            if (!blocks.isEmpty() || heading.isPresent()) {
                parts.add(new Part(section, heading, blocks));
            }
        }
    }

    private void cut(Flow flow, Look look, List<Part> parts) {
        List<Optional<Section>> begins = begins(flow.blocks(), look);
        List<Optional<Part>> lists = flow.blocks().stream().map(this::inline).toList();
        Labels labels = new Labels(flow.blocks(), begins, lists, schools);
        Cut cut = new Cut(parts);
        for (int i = 0; i < flow.blocks().size(); i++) {
            Block block = flow.blocks().get(i);
            Optional<Part> inline = labels.isInside(cut.section, i) ? Optional.empty() : lists.get(i);
            if (begins.get(i).isPresent() && !labels.isLabel(cut.section, i)) {
                cut.begin(new Part(begins.get(i).get(), Optional.of(block), List.of()));
            } else if (inline.isEmpty() || cut.section == Section.SKILLS) {
                cut.blocks.add(block);
            } else if (labels.goesOn(cut.section, i)) {
                parts.add(inline.get());
            } else {
                cut.begin(inline.get());
            }
        }
        cut.end();
    }

    /** What each block begins; the title of the page itself ("RÉSUMÉ") nothing. */
    private List<Optional<Section>> begins(List<Block> blocks, Look look) {
        List<Optional<Section>> begins = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean title = i == 0
                    && TITLE_OF_PAGE.matcher(blocks.get(i).text().strip()).matches();
            begins.add(title ? Optional.empty() : begins(blocks.get(i), look));
        }
        return begins;
    }

    private Optional<Section> begins(Block block, Look look) {
        Optional<Section> known = known(block);
        boolean unusual = look.known().size() >= 2 && look.known().stream().noneMatch(block.style()::looksLike);
        if (known.isPresent()
                && !(unusual && block.style().looksLike(look.body()) && block.level() == 0 && !isShouted(block))) {
            return known;
        }
        boolean other =
                !block.bullet() && words(block) <= MOST_WORDS && !block.text().contains("\t") && look.isHeading(block);
        return other ? Optional.of(Section.OTHER) : Optional.empty();
    }

    private static boolean isShouted(Block block) {
        String text = block.text();
        return text.equals(text.toUpperCase()) || text.endsWith(":");
    }

    private Optional<Section> known(Block block) {
        boolean line = !block.bullet()
                || ListMark.length(block.text()) == 0 && block.style().bold();
        return line && !block.text().contains("\t") ? headings.section(block.text()) : Optional.empty();
    }

    /** "Languages: English (native), German" on one line, at the top level of the page. */
    private Optional<Part> inline(Block block) {
        String text = block.text();
        int colon = text.indexOf(':');
        int tab = text.indexOf('\t');
        int end = tab > 0 ? tab : colon;
        if (block.bullet() || end <= 0 || end + 1 >= text.length()) {
            return Optional.empty();
        }
        Optional<Section> section = headings.section(text.substring(0, end)).filter(Outline::listsOnOneLine);
        return section.map(found ->
                new Part(found, Optional.of(part(block, 0, end)), List.of(part(block, end + 1, text.length()))));
    }

    private static boolean listsOnOneLine(Section section) {
        return section == Section.SKILLS
                || section == Section.LANGUAGES
                || section == Section.INTERESTS
                || section == Section.CERTIFICATES
                || section == Section.SUMMARY;
    }

    private static Block part(Block block, int from, int to) {
        String text = block.text();
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Block(
                List.of(new Span(text.substring(start, to), block.style())),
                block.origin().part(start, to),
                block.indent(),
                false,
                0,
                block.apart());
    }

    private static int words(Block block) {
        return block.text().strip().split("\\s+").length;
    }

    /** The look of most of the text. */
    private static Style body(Decoded document) {
        List<Style> styles = new ArrayList<>();
        List<Integer> letters = new ArrayList<>();
        for (Flow flow : document.flows()) {
            for (Block block : flow.blocks()) {
                int at = 0;
                while (at < styles.size() && !styles.get(at).looksLike(block.style())) {
                    at++;
                }
                if (at == styles.size()) {
                    styles.add(block.style());
                    letters.add(0);
                }
                letters.set(at, letters.get(at) + block.text().length());
            }
        }
        int most = 0;
        for (int i = 1; i < letters.size(); i++) {
            most = letters.get(i) > letters.get(most) ? i : most;
        }
        return styles.isEmpty() ? Style.PLAIN : styles.get(most);
    }
}
