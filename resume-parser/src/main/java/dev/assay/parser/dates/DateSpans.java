package dev.assay.parser.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates and spans of time in a line of a résumé. */
public final class DateSpans {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String DASH = "[-\u2010-\u2015\u2212~\u2192\u00bb>]+";
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:" + DASH + "|\\b" + DateWords.pattern("to") + "\\b)\\s*(?:" + DateWords.pattern("to") + "\\s+)?",
            FLAGS);
    private static final Pattern OPEN = Pattern.compile("\\(?(?:" + DateWords.pattern("open") + ")\\b\\)?\\.?", FLAGS);
    private static final Pattern TO_DATE = Pattern.compile("\\s+to\\s+date\\b", FLAGS);
    private static final Pattern DANGLING = Pattern.compile("\\s*" + DASH + "(?=\\s*[)\\]]?\\s*(?:$|[\\t|,;]))", FLAGS);
    private static final Pattern SINCE =
            Pattern.compile("\\b" + DateWords.pattern("since") + "\\s+(?:the\\s+)?$", FLAGS);
    private static final Pattern UNTIL =
            Pattern.compile("(?:\\b" + DateWords.pattern("until") + "|^\\s*" + DASH + ")\\s*$", FLAGS);
    private static final Pattern SHORT_END = Pattern.compile("[/\u2013-](\\d\\d)(?![\\d/.-])");
    private static final Pattern LONE_MONTH = Pattern.compile(
            "(" + DateWords.monthPattern() + "|" + DateWords.seasonPattern() + ")\\.?\\s*(?:" + DASH
                    + "|\\bto\\b|/)\\s*",
            FLAGS);

    /** Of those before a date; what stands further away says nothing of it, however many dates a line has. */
    private static final int LONGEST_WORDS = 60;

    /** What is counted. */
    private static final Pattern THINGS =
            Pattern.compile("[^\\S\\t]+(?:\\p{Ll}{2,}|" + DateWords.pattern("units") + "\\b)");

    private static final Pattern NO_THINGS = Pattern.compile(
            "[^\\S\\t]+(?:" + DateWords.pattern("behind") + "|" + DateWords.pattern("to") + "|"
                    + DateWords.pattern("until") + "|" + DateWords.pattern("open") + ")\\b",
            FLAGS);
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private DateSpans() {}

    public static List<DateSpan> find(String line) {
        String text = DateWords.folded(line);
        List<DateSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<DateSpan> span = beginsWord(text, at) ? spanAt(text, at) : Optional.empty();
            span.ifPresent(spans::add);
            at = span.map(DateSpan::to).orElse(at + 1);
        }
        return spans;
    }

    /** Whether a text says little but when: "Jan 2019 – Present (4 years)". */
    public static boolean isMostly(String text) {
        List<DateSpan> spans = find(text);
        StringBuilder rest = new StringBuilder(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            rest.delete(spans.get(i).from(), spans.get(i).to());
        }
        return !spans.isEmpty()
                && LETTER.matcher(rest).results().count()
                        <= 0.4 * LETTER.matcher(text).results().count();
    }

    private static boolean beginsWord(String text, int at) {
        char here = text.charAt(at);
        boolean sign = here == '\'' || here == '\u2019';
        return (Character.isLetterOrDigit(here) || sign)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && !isPartOfNumber(text, at));
    }

    /** The 2019 of "1.2019" belongs to a date that was read from its own beginning, that of "€2019" to money. */
    private static boolean isPartOfNumber(String text, int at) {
        char before = text.charAt(at - 1);
        boolean number = at > 1 && (before == '.' || before == ',') && Character.isDigit(text.charAt(at - 2));
        return number || "$\u20ac\u00a3#".indexOf(before) >= 0;
    }

    private static Optional<DateSpan> spanAt(String text, int at) {
        Optional<DateSpan> inherited = sharedYear(text, at);
        if (inherited.isPresent()) {
            return inherited;
        }
        return DateForms.at(text, at)
                .filter(first -> !isNumber(text, at, first))
                .map(first -> span(text, at, first));
    }

    /** "To 2000 nodes", "2000 GPUs" within a line; at its beginning a year dates what follows ("2014 summer intern"). */
    private static boolean isNumber(String text, int at, DateForms.Read first) {
        boolean bare = first.end() - at == 4 && first.date().month() == 0;
        String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
        return bare
                && before.chars().anyMatch(Character::isLetter)
                && THINGS.matcher(text).region(first.end(), text.length()).lookingAt()
                && !NO_THINGS.matcher(text).region(first.end(), text.length()).lookingAt();
    }

    private static DateSpan span(String text, int at, DateForms.Read first) {
        Matcher since = SINCE.matcher(text).region(Math.max(0, at - LONGEST_WORDS), at);
        if (TO_DATE.matcher(text).region(first.end(), text.length()).lookingAt()) {
            Matcher behind = TO_DATE.matcher(text).region(first.end(), text.length());
            behind.lookingAt();
            return open(at, behind.end(), first.date());
        }
        Optional<DateSpan> range = range(text, at, first);
        if (range.isPresent()) {
            return range.get();
        }
        if (since.find()) {
            return open(since.start(), first.end(), first.date());
        }
        Matcher until = UNTIL.matcher(text).region(Math.max(0, at - LONGEST_WORDS), at);
        if (until.find()) {
            return new DateSpan(until.start(), first.end(), Optional.empty(), Optional.of(first.date()), true);
        }
        return new DateSpan(at, first.end(), Optional.of(first.date()), Optional.empty(), false);
    }

    private static Optional<DateSpan> range(String text, int at, DateForms.Read first) {
        Matcher between = BETWEEN.matcher(text).region(first.end(), text.length());
        if (between.lookingAt()) {
            Optional<DateForms.Read> second = DateForms.at(text, between.end());
            if (second.isPresent() && !first.date().isAfter(second.get().date())) {
                return Optional.of(closed(
                        at, second.get().end(), first.date(), second.get().date()));
            }
            Matcher open = OPEN.matcher(text).region(between.end(), text.length());
            if (open.lookingAt()) {
                return Optional.of(open(at, open.end(), first.date()));
            }
        }
        Optional<DateSpan> shortEnd = shortEnd(text, at, first);
        if (shortEnd.isPresent()) {
            return shortEnd;
        }
        Matcher dangling = DANGLING.matcher(text).region(first.end(), text.length());
        return dangling.lookingAt() ? Optional.of(open(at, dangling.end(), first.date())) : Optional.empty();
    }

    /** "2016-17". */
    private static Optional<DateSpan> shortEnd(String text, int at, DateForms.Read first) {
        Matcher end = SHORT_END.matcher(text).region(first.end(), text.length());
        if (first.date().month() > 0 || !end.lookingAt()) {
            return Optional.empty();
        }
        int year = first.date().year() / 100 * 100 + Integer.parseInt(end.group(1));
        boolean later = year >= first.date().year() && PartialDate.isPossible(year, 0, 0);
        return later ? Optional.of(closed(at, end.end(), first.date(), PartialDate.of(year))) : Optional.empty();
    }

    /** "Jan – Mar 2019"; "Nov – Feb 2019" began the year before. */
    private static Optional<DateSpan> sharedYear(String text, int at) {
        Matcher month = LONE_MONTH.matcher(text).region(at, text.length());
        if (!month.lookingAt()) {
            return Optional.empty();
        }
        Optional<DateForms.Read> end = DateForms.at(text, month.end());
        if (end.isEmpty() || end.get().date().month() == 0 || !Character.isLetter(text.charAt(month.end()))) {
            return Optional.empty();
        }
        PartialDate last = end.get().date();
        return monthOf(month.group(1), last.year())
                .map(first -> first.isAfter(last)
                        ? monthOf(month.group(1), last.year() - 1).orElse(first)
                        : first)
                .map(first -> closed(at, end.get().end(), first, last));
    }

    private static Optional<PartialDate> monthOf(String name, int year) {
        return DateForms.at(name + " " + year, 0).map(DateForms.Read::date);
    }

    private static DateSpan open(int from, int to, PartialDate start) {
        return new DateSpan(from, to, Optional.of(start), Optional.empty(), true);
    }

    private static DateSpan closed(int from, int to, PartialDate start, PartialDate end) {
        return new DateSpan(from, to, Optional.of(start), Optional.of(end), true);
    }
}
