package dev.assay.parser.sections;

import dev.assay.parser.document.Block;
import java.util.List;
import java.util.Optional;

/** A section with what stands in it. @param heading absent at the beginning of a page */
public record Part(Section section, Optional<Block> heading, List<Block> blocks) {

    public Part {
        blocks = List.copyOf(blocks);
    }
}
