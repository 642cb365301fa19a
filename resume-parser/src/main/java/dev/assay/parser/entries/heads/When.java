package dev.assay.parser.entries.heads;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.document.Piece;
import dev.assay.parser.resume.Entry;

/** The time of an entry and where it is told. */
public record When(DateSpan span, Piece piece) {
    private static final double RANGE = 0.95;
    private static final double SINGLE = 0.7;

    /** For something that lasts: a single date is when it began. */
    public void putSpan(Entry entry) {
        double confidence = span.range() ? RANGE : SINGLE;
        span.start().ifPresent(date -> entry.put("startDate", date.toString(), piece, confidence));
        span.end().ifPresent(date -> entry.put("endDate", date.toString(), piece, confidence));
    }

    public void putDay(Entry entry, String field) {
        span.end().or(span::start).ifPresent(date -> entry.put(field, date.toString(), piece, RANGE));
    }
}
