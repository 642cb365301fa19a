package dev.assay.parser.dates;

import java.util.Optional;

/**
 * A date or a span of time in a text.
 *
 * @param from offset of its first character
 * @param to offset behind its last character
 * @param start empty where only the end is told
 * @param end empty where it goes on, and for a single date
 * @param range whether two ends are told, the second possibly being now
 */
public record DateSpan(int from, int to, Optional<PartialDate> start, Optional<PartialDate> end, boolean range) {

    /** The same in a text in front of which so many characters more stand. */
    public DateSpan movedBy(int characters) {
        return new DateSpan(from + characters, to + characters, start, end, range);
    }

    /** Whether all of the other is inside. */
    public boolean holds(DateSpan other) {
        boolean begins =
                start.isPresent() && other.start.isPresent() && !start.get().isAfter(other.start.get());
        boolean ends =
                end.isEmpty() || other.end.isPresent() && !other.end.get().isAfter(end.get());
        return range && begins && ends;
    }

    /** Whether both end in the same year, or go on. */
    public boolean endsWith(DateSpan other) {
        return range && other.range && end.map(PartialDate::year).equals(other.end.map(PartialDate::year));
    }
}
