package dev.assay.parser.entries;

import dev.assay.parser.document.Block;
import dev.assay.parser.entries.heads.EntrySplitter;
import dev.assay.parser.entries.heads.HeadReader;
import dev.assay.parser.entries.heads.RawEntry;
import dev.assay.parser.entries.words.HeadWords;
import dev.assay.parser.sections.Part;
import dev.assay.parser.sections.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds positions and studies where no line names a section for them. */
final class WithoutHeadings {
    private final HeadWords words;

    WithoutHeadings(HeadWords words) {
        this.words = words;
    }

    List<Part> sorted(List<Part> parts) {
        List<Part> sorted = new ArrayList<>();
        for (Part part : parts) {
            if (part.section() == Section.TOP || part.section() == Section.OTHER) {
                sort(part, sorted);
            } else {
                sorted.add(part);
            }
        }
        return sorted;
    }

    private void sort(Part part, List<Part> sorted) {
        List<Block> before = new ArrayList<>();
        List<Block> work = new ArrayList<>();
        List<Block> education = new ArrayList<>();
        for (RawEntry entry : new EntrySplitter(
                        part.blocks(),
                        (head, line, stands) -> HeadReader.read(head).segments().size() < 2,
                        item -> false)
                .split(before)) {
            List<Block> section = isStudy(entry) ? education : work;
            section.addAll(entry.head());
            section.addAll(entry.body());
        }
        sorted.add(new Part(part.section(), part.heading(), part.certain(), before));
        sorted.add(new Part(Section.WORK, Optional.empty(), true, work));
        if (!education.isEmpty()) {
            sorted.add(new Part(Section.EDUCATION, Optional.empty(), true, education));
        }
    }

    private boolean isStudy(RawEntry entry) {
        double study = 0;
        double position = 0;
        for (Block line : entry.head()) {
            study += words.degree(line.text()) + words.institution(line.text());
            position += words.title(line.text());
        }
        return study > position;
    }
}
