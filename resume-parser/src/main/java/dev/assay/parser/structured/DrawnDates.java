package dev.assay.parser.structured;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.dates.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that the pages of a document show. */
final class DrawnDates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-\\d{2})?");

    private final DrawnText words;
    private final List<DateSpan> spans;

    DrawnDates(String text, DrawnText words) {
        this.words = words;
        this.spans = text.lines().flatMap(line -> DateSpans.find(line).stream()).toList();
    }

    /** Whether a date as of JSON Resume is there: its year, and its month where the page tells one with the year. */
    boolean say(String date) {
        Matcher told = DATE.matcher(date);
        if (!told.matches()) {
            return false;
        }
        int month = told.group(2) == null ? 0 : Integer.parseInt(told.group(2));
        return words.isDated(told.group(1), month)
                || spans.stream().anyMatch(span -> isAt(span.start(), date) || isAt(span.end(), date));
    }

    /** Whether what began then went on so long. @param end empty where it goes on */
    boolean say(String start, String end) {
        List<DateSpan> begun = spans.stream()
                .filter(DateSpan::range)
                .filter(span -> isAt(span.start(), start))
                .toList();
        return (start.isEmpty() || say(start))
                && (end.isEmpty() || say(end))
                && (begun.isEmpty() || begun.stream().anyMatch(span -> ends(span, end)));
    }

    private static boolean ends(DateSpan span, String end) {
        return end.isEmpty() ? span.end().isEmpty() : isAt(span.end(), end);
    }

    private static boolean isAt(Optional<PartialDate> drawn, String date) {
        Matcher told = DATE.matcher(date);
        return drawn.isPresent()
                && told.matches()
                && drawn.get().year() == Integer.parseInt(told.group(1))
                && (drawn.get().month() == 0
                        || told.group(2) == null
                        || drawn.get().month() == Integer.parseInt(told.group(2)));
    }
}
