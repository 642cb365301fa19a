package dev.assay.parser.entries.achievements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote a publication, where that stands before its title: "J. Doe, A. Smith.", "Doe, J., & Smith, A. (2020).". */
final class Authors {
    private static final String INITIALS = "\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,2}";
    private static final String FAMILY = "(?:(?:van|von|de|der|den|di|da|la|le) ){0,3}\\p{Lu}[\\p{L}'\u2019-]{1,30}";
    private static final String ONE = "(?>" + INITIALS + " ?" + FAMILY + "|" + FAMILY + ", " + INITIALS + ")";
    private static final String BETWEEN = "(?>,\\s*+(?:&\\s*+|and\\s++)?+|\\s*+[;&]\\s*+|\\s++(?:and|und)\\s++)";

    /** Greedy to the last, so that a long list is tried once. */
    private static final Pattern LIST = Pattern.compile(ONE + "(?:" + BETWEEN + ONE + "){0,60}+(?:,? et al\\.?)?"
            + "(?:[.,:]? ?\\((?:19|20)\\d\\d[a-z]?\\)[.,:]?|[.,:]|(?<=\\.))\\s+(?=[\\p{L}\\p{N}\"\u201c\u201e\u00ab])");

    private Authors() {}

    /** How long they are with the year behind them, 0 where there are none. */
    static int length(String publication) {
        Matcher list = LIST.matcher(publication);
        return list.lookingAt() ? list.end() : 0;
    }
}
