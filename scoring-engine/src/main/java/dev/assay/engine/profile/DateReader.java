package dev.assay.engine.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 2014}, {@code 2014-06} and {@code 2014-06-09} to months; nothing lies behind the as-of day. */
final class DateReader {
    private static final Pattern DATE = Pattern.compile("([12][0-9]{3})(?:-([01]?[0-9])(?:-[0-3]?[0-9](?:T.*)?)?)?");
    private static final Pattern OPEN = Pattern.compile("(?i)present|now|current|today|ongoing");

    /** White space of any kind and what takes no room on the page. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$");

    /** Before it nobody worked who is still read of: "1015" is a slip. */
    private static final int FIRST_YEAR = 1950;

    private final Nodes nodes;
    private final int today;

    DateReader(Nodes nodes, LocalDate asOf) {
        this.nodes = nodes;
        this.today = month(asOf.getYear(), asOf.getMonthValue());
    }

    Optional<Months> read(Nodes.Entry entry, Section.Dates dates) {
        return switch (dates) {
            case SPAN -> span(entry);
            case RELEASE -> day(entry, "releaseDate");
            case DAY -> day(entry, "date");
            case NONE -> Optional.empty();
        };
    }

    private Optional<Months> span(Nodes.Entry entry) {
        OptionalInt start = month(entry, "startDate", 1);
        OptionalInt end = month(entry, "endDate", 12);
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        if (start.isPresent() && start.getAsInt() > today) {
            nodes.report(entry.pointer() + "/startDate", "lies behind the day of the assessment; read as that day");
        }
        int last = Math.min(end.orElseGet(() -> isOpen(entry) ? today : start.getAsInt()), today);
        int first = Math.min(start.orElse(last), today);
        if (last < first) {
            nodes.report(entry.pointer() + "/endDate", "ends before it begins; read as having no dates");
            return Optional.empty();
        }
        return Optional.of(new Months(first, last));
    }

    /** Without an end, or with one that says so; an end that cannot be read is not "until today". */
    private boolean isOpen(Nodes.Entry entry) {
        return nodes.text(entry, "endDate").map(end -> isOpen(trimmed(end))).orElse(true);
    }

    private static boolean isOpen(String value) {
        return value.isEmpty() || OPEN.matcher(value).matches();
    }

    private static String trimmed(Nodes.Text text) {
        return EDGES.matcher(text.value()).replaceAll("");
    }

    private Optional<Months> day(Nodes.Entry entry, String field) {
        OptionalInt month = month(entry, field, 12);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int clipped = Math.min(month.getAsInt(), today);
        return Optional.of(new Months(clipped, clipped));
    }

    private OptionalInt month(Nodes.Entry entry, String field, int monthOfBareYear) {
        Optional<Nodes.Text> text = nodes.text(entry, field);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        String value = trimmed(text.get());
        Matcher date = DATE.matcher(value);
        if (date.matches()) {
            int month = date.group(2) == null ? monthOfBareYear : Integer.parseInt(date.group(2));
            int year = Integer.parseInt(date.group(1));
            if (year >= FIRST_YEAR && month >= 1 && month <= 12) {
                return OptionalInt.of(month(year, month));
            }
        }
        if (!isOpen(value)) {
            nodes.report(text.get().pointer(), "not a date that can be read");
        }
        return OptionalInt.empty();
    }

    private static int month(int year, int month) {
        return year * 12 + month - 1;
    }
}
