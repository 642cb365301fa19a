package dev.assay.profile.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a search asks for in words, and how the index answers. Names and companies are found in spite of a slip of the pen. */
enum TextField {
    NAME("folded_name %>", "fold(:name)", "cardinality(show_trgm(%s)) = 0"),
    COMPANY("companies %>", "fold(:company)", "cardinality(show_trgm(%s)) = 0"),
    TITLE("titles @@", "plainto_tsquery('simple', fold(:title))", "numnode(%s) = 0"),
    SKILL("skills @@", "plainto_tsquery('simple', fold(:skill))", "numnode(%s) = 0"),
    TEXT("words @@", "websearch_to_tsquery('english', fold(:text))", "numnode(%s) = 0");

    /** A phrase, or a word of several parts that is excluded. */
    private static final Pattern PHRASE_OR_EXCLUDED = Pattern.compile("\"[^\"]*\"|(?<!\\S)-([^\\s\"]+[-/][^\\s\"]+)");

    private final String condition;
    private final String asked;
    private final String isEmpty;

    TextField(String column, String asked, String isEmpty) {
        this.condition = column + " (select " + parameter() + " from asked)";
        this.asked = asked;
        this.isEmpty = isEmpty.formatted(asked);
    }

    /** Of a row of candidate_search, beside the one row of what is asked. */
    String condition() {
        return condition;
    }

    /** The column of what is asked, made once for the whole statement. */
    String column() {
        return asked + " as " + parameter();
    }

    /** A column that says whether nothing is left to look for. */
    String isEmpty() {
        return isEmpty + " as " + parameter();
    }

    /** For whoever asked so. */
    String whyEmpty() {
        return this == TEXT
                ? "No word that is looked for: words as common as \"it\" are left out; 'title' and 'skill' take every word."
                : "No letter or digit to look for.";
    }

    /** The text as the database is asked. Folding parts what a hyphen or a stroke joins, and of what is excluded the parts belong together. */
    String asked(String text) {
        return this == TEXT
                ? PHRASE_OR_EXCLUDED
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) == null ? found.group() : "-\"" + found.group(1) + "\""))
                : text;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
