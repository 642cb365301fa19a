package dev.assay.parser.entries.heads;

import java.util.List;
import java.util.Optional;

/** What the head of an entry says. */
public record Head(List<Segment> segments, Optional<When> when) {

    public Head {
        segments = List.copyOf(segments);
    }
}
