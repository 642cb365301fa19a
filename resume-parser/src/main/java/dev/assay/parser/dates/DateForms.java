package dev.assay.parser.dates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to write one date; the first that fits is taken. */
final class DateForms {
    private static final String MONTH = "(" + DateWords.monthPattern() + ")(?:\\.|\\b)";
    private static final String SEASON = "(" + DateWords.seasonPattern() + ")\\b";
    private static final String LINK = "(?:\\s*,?\\s*(?:" + DateWords.pattern("link") + "\\s*)?)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String END = "(?!\\d|[.,]\\d|%)";
    /** The month of "1999 - April 2011" is that of the second year. */
    private static final String NO_YEAR_BEHIND = "\\b(?!\\.?,?[^\\S\\t]*(?:19|20)\\d\\d)";

    private static final String SHORT_YEAR = "(?:\\s*['\u2019\u02bc]\\s?|\\s?-\\s?|\\s)(\\d\\d)(?!st|nd|rd|th)" + END;
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er|\u00ba|\\.)?";

    private static final List<Form> FORMS = List.of(
            form(YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})" + END, at -> date(at, 1, 2, 3)),
            form("(\\d{1,2})[./-](\\d{1,2})[./-]" + YEAR + END, DateForms::dayMonthYear),
            form(YEAR + "[^\\S\\t]?[-/.][^\\S\\t]?(0?[1-9]|1[0-2])" + END + "(?![-/]\\d)", at -> date(at, 1, 2, 0)),
            form("(0?[1-9]|1[0-2])[^\\S\\t]?[-/.][^\\S\\t]?" + YEAR + END, at -> date(at, 2, 1, 0)),
            form(
                    DAY + "[^\\S\\t]*(?:of\\s+|de\\s+|-)?" + MONTH + "[-,]?" + LINK + YEAR + END,
                    at -> named(at, 3, 2, at.group(1))),
            form(
                    MONTH + "[^\\S\\t]*" + DAY + "(?:[^\\S\\t]*,[^\\S\\t]*|[^\\S\\t]+)" + YEAR + END,
                    at -> named(at, 3, 1, at.group(2))),
            form(MONTH + "[^\\S\\t]?[-/,\u2013]?" + LINK + YEAR + END, at -> named(at, 2, 1, "0")),
            form(YEAR + "[^\\S\\t]*[.,/-]?[^\\S\\t]*" + MONTH + NO_YEAR_BEHIND, at -> named(at, 1, 2, "0")),
            form(MONTH + SHORT_YEAR, at -> named(century(at.group(2)), DateWords.month(at.group(1)), 0)),
            form(SEASON + LINK + YEAR + END, at -> named(number(at, 2), DateWords.seasonStart(at.group(1)), 0)),
            form(
                    "(?:early|mid|late|end of|beginning of|Anfang|Ende|Mitte|d\u00e9but|fin)[\\s-]+" + YEAR + END,
                    at -> possible(number(at, 1), 0, 0)),
            form("Q([1-4])[ /-]*" + YEAR + END, at -> possible(number(at, 2), 3 * number(at, 1) - 2, 0)),
            form(YEAR + "[ /-]*Q([1-4])\\b", at -> possible(number(at, 1), 3 * number(at, 2) - 2, 0)),
            form(
                    "(?:(?<=[-\u2013\u2014]\\s{0,2})(0?[1-9]|1[0-2])/(\\d\\d)(?![\\d/.])|(0?[1-9]|1[0-2])/(\\d\\d)(?=\\s?[-\u2013\u2014]))",
                    DateForms::shortMonth),
            form(YEAR + END, at -> possible(number(at, 1), 0, 0)),
            form("['\u2019](\\d\\d)\\b", at -> possible(century(at.group(1)), 0, 0)));

    private DateForms() {}

    /** A date that begins at a place. */
    record Read(PartialDate date, int end) {}

    private record Form(Pattern pattern, Function<MatchResult, Optional<PartialDate>> reader) {}

    private static Form form(String pattern, Function<MatchResult, Optional<PartialDate>> reader) {
        return new Form(
                Pattern.compile(
                        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                reader);
    }

    static Optional<Read> at(String text, int from) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text).region(from, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                Optional<PartialDate> date = form.reader().apply(matcher);
                if (date.isPresent()) {
                    return Optional.of(new Read(date.get(), matcher.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** "03/17 – 11/18": only as an end of a span, since 9/10 is a mark and 24/7 a habit. */
    private static Optional<PartialDate> shortMonth(MatchResult at) {
        int first = at.group(1) == null ? 3 : 1;
        return possible(century(at.group(first + 1)), number(at, first), 0);
    }

    /** Days come first in most of the world; where that is impossible, months do. */
    private static Optional<PartialDate> dayMonthYear(MatchResult at) {
        Optional<PartialDate> dayFirst = date(at, 3, 2, 1);
        return dayFirst.isPresent() ? dayFirst : date(at, 3, 1, 2);
    }

    private static Optional<PartialDate> date(MatchResult at, int year, int month, int day) {
        int number = number(at, month);
        return number == 0 ? Optional.empty() : possible(number(at, year), number, day == 0 ? 0 : number(at, day));
    }

    private static Optional<PartialDate> named(MatchResult at, int year, int month, String day) {
        return named(number(at, year), DateWords.month(at.group(month)), Integer.parseInt(day));
    }

    private static Optional<PartialDate> named(int year, OptionalInt month, int day) {
        return month.isPresent() ? possible(year, month.getAsInt(), day) : Optional.empty();
    }

    private static Optional<PartialDate> possible(int year, int month, int day) {
        return PartialDate.isPossible(year, month, day)
                ? Optional.of(new PartialDate(year, month, day))
                : Optional.empty();
    }

    private static int number(MatchResult at, int group) {
        return Integer.parseInt(at.group(group));
    }

    private static int century(String twoDigits) {
        int year = Integer.parseInt(twoDigits);
        return year < 50 ? 2000 + year : 1900 + year;
    }
}
