package dev.assay.profile.search;

import java.util.Locale;

/** What a search asks for in words, and how the index answers. Names and companies are found in spite of a slip of the pen. */
enum TextField {
    NAME("folded_name %> (select name from asked)", "fold(:name)"),
    COMPANY("companies %> (select company from asked)", "fold(:company)"),
    TITLE("titles @@ (select title from asked)", "plainto_tsquery('simple', fold(:title))"),
    SKILL("skills @@ (select skill from asked)", "plainto_tsquery('simple', fold(:skill))"),
    TEXT("words @@ (select text from asked)", "websearch_to_tsquery('english', fold(:text))");

    private final String condition;
    private final String asked;

    TextField(String condition, String asked) {
        this.condition = condition;
        this.asked = asked;
    }

    /** Of a row of candidate_search, beside the one row of what is asked. */
    String condition() {
        return condition;
    }

    /** The column of what is asked, made once for the whole statement. */
    String column() {
        return asked + " as " + parameter();
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
