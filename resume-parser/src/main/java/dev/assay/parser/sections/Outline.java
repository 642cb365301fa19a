package dev.assay.parser.sections;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a document into its sections. */
public final class Outline {
    private final Headings headings;
    private final Terms terms;

    public Outline(Headings headings, Terms terms) {
        this.headings = headings;
        this.terms = terms;
    }

    public List<Part> parts(Decoded document) {
        Look look = Look.of(document, block -> Beginnings.known(headings, block).isPresent());
        List<Part> parts = new ArrayList<>();
        document.flows().forEach(flow -> cut(flow, look, parts));
        return parts;
    }

    /** The part that is being read. */
    private static final class Cut {
        private final List<Part> parts;
        private Section section = Section.TOP;
        private Optional<Block> heading = Optional.empty();
        private boolean certain = true;
        private List<Block> blocks = new ArrayList<>();

        Cut(List<Part> parts) {
            this.parts = parts;
        }

        void begin(Part next) {
            end();
            section = next.section();
            heading = next.heading();
            certain = next.certain();
            blocks = new ArrayList<>(next.blocks());
        }

        void end() {
            if (!blocks.isEmpty() || heading.isPresent()) {
                parts.add(new Part(section, heading, certain, blocks));
            }
        }
    }

    private void cut(Flow flow, Look look, List<Part> parts) {
        List<Optional<Section>> begins = new Beginnings(headings, look, terms).of(flow.blocks());
        List<Optional<Part>> lists = flow.blocks().stream().map(this::inline).toList();
        Labels labels = new Labels(flow.blocks(), begins, lists, terms::isSchool);
        Cut cut = new Cut(parts);
        for (int i = 0; i < flow.blocks().size(); i++) {
            Block block = flow.blocks().get(i);
            Optional<Part> inline = labels.isInside(cut.section, i) ? Optional.empty() : lists.get(i);
            if (begins.get(i).isPresent() && !labels.isLabel(cut.section, i)) {
                cut.begin(named(begins.get(i).get(), block, List.of()));
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
        return section.map(found -> named(found, part(block, 0, end), List.of(part(block, end + 1, text.length()))))
                .filter(part -> part.certain() || !isDated(block));
    }

    private Part named(Section section, Block name, List<Block> blocks) {
        return new Part(section, Optional.of(name), Beginnings.isCertain(headings, section, name), blocks);
    }

    /** "Tools & Automation Engineer | 2019 – 2021" lists nothing. */
    private static boolean isDated(Block block) {
        return DateSpans.find(block.text()).stream().anyMatch(DateSpan::range);
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
}
