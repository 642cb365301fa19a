package dev.assay.parser.document;

import java.util.List;

/** Blocks that are read one after the other: the page, a sidebar, a text box. */
public record Flow(List<Block> blocks) {

    public Flow {
        blocks = List.copyOf(blocks);
    }
}
