package dev.assay.parser.sections;

import dev.assay.parser.document.Block;
import java.util.List;
import java.util.Optional;

/**
 * A section with what stands in it.
 *
 * @param heading absent at the beginning of a page
 * @param certain whether the heading is a known name, and says no more than what section begins
 */
public record Part(Section section, Optional<Block> heading, boolean certain, List<Block> blocks) {

    public Part {
        blocks = List.copyOf(blocks);
    }
}
