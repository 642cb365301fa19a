package dev.assay.parser.entries;

import dev.assay.parser.document.Block;
import java.util.List;

/** The lines that name an entry, and what is told about it. */
record RawEntry(List<Block> head, List<Block> body) {

    RawEntry {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }
}
