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

/** Cuts a document into its sections: by known names, and by lines that look like these. */
public final class Outline {
    private static final int MOST_WORDS = 6;

    private final Headings headings;

    public Outline(Headings headings) {
        this.headings = headings;
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

    private void cut(Flow flow, Look look, List<Part> parts) {
        Section section = Section.TOP;
        Optional<Block> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        for (Block block : flow.blocks()) {
            Optional<Section> begins = begins(block, look);
            if (begins.isPresent()) {
                add(section, heading, blocks, parts);
                section = begins.get();
                heading = Optional.of(block);
                blocks = new ArrayList<>();
            } else {
                Optional<Part> inline = inline(block);
                if (inline.isPresent() && section != Section.SKILLS) {
                    add(section, heading, blocks, parts);
                    section = inline.get().section();
                    heading = inline.get().heading();
                    blocks = new ArrayList<>(inline.get().blocks());
                } else {
                    blocks.add(block);
                }
            }
        }
        add(section, heading, blocks, parts);
    }

    private static void add(Section section, Optional<Block> heading, List<Block> blocks, List<Part> parts) {
        if (!blocks.isEmpty() || heading.isPresent()) {
            parts.add(new Part(section, heading, blocks));
        }
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
