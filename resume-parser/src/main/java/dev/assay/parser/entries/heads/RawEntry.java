package dev.assay.parser.entries.heads;

import dev.assay.parser.document.Block;
import java.util.List;

/** The lines that name an entry, and what is told about it. */
public record RawEntry(List<Block> head, List<Block> body) {

    public RawEntry {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }
}
