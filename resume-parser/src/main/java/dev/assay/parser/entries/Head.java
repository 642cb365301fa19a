package dev.assay.parser.entries;

import java.util.List;
import java.util.Optional;

/** What the head of an entry says. */
record Head(List<Segment> segments, Optional<When> when) {

    Head {
        segments = List.copyOf(segments);
    }
}
