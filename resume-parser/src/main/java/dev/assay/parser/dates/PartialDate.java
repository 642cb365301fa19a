package dev.assay.parser.dates;

/** A year, a month or a day. @param month 0 where only the year is told @param day 0 where it is not told */
public record PartialDate(int year, int month, int day) {

    public PartialDate {
        if (year < 1900 || year > 2100 || month < 0 || month > 12 || day < 0 || day > 31) {
            throw new IllegalArgumentException("No date: " + year + "-" + month + "-" + day);
        }
    }

    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    public static PartialDate of(int year, int month) {
        return new PartialDate(year, month, 0);
    }

    static boolean isPossible(int year, int month, int day) {
        return year >= 1940 && year <= 2060 && month >= 0 && month <= 12 && day >= 0 && day <= 31;
    }

    boolean isAfter(PartialDate other) {
        return year > other.year || year == other.year && month > 0 && other.month > 0 && month > other.month;
    }

    /** As in JSON Resume: 2019, 2019-04, 2019-04-30. */
    @Override
    public String toString() {
        String text = String.valueOf(year);
        text += month > 0 ? (month < 10 ? "-0" : "-") + month : "";
        return day > 0 && month > 0 ? text + (day < 10 ? "-0" : "-") + day : text;
    }
}
