package dev.assay.engine.reading;

import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells years from the other numbers of their size. Of those, people count things by 2000 alone: other sizes are rare, and
 * "2016 servers" are those of a product. Even that one counts only behind a word that introduces no year.
 */
final class Years {
    private static final int FIRST = 1970;
    private static final int LAST = 2040;
    private static final String ROUND = "2000";

    /** Behind them stands how many: "on 2000 GPUs", "at least 2000 users". */
    private static final Set<String> BEFORE_AMOUNT = Set.of(
            "on",
            "across",
            "with",
            "over",
            "than",
            "about",
            "around",
            "some",
            "roughly",
            "nearly",
            "almost",
            "approximately",
            "least",
            "most",
            "using",
            "for");

    /** With "of" they tell when: "as of 2000 customers came". */
    private static final Set<String> OF_A_YEAR = Set.of(
            "as",
            "end",
            "start",
            "beginning",
            "middle",
            "half",
            "quarter",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "class",
            "edition",
            "version",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Products of which there was one of that year: "Windows (2000 servers)". */
    private static final Set<String> OF_THAT_YEAR =
            Set.of("windows", "server", "exchange", "office", "access", "oracle");

    /** Below stand versions: "from 7 to 2000". */
    private static final Pattern OVER_TEN = Pattern.compile("1[1-9]|[2-9][0-9]|[1-9][0-9,]{2,}");

    private final VerbForms verbs;

    /** @param verbs in front of which stands who does something, and behind them how many things it is done to */
    Years(VerbForms verbs) {
        this.verbs = verbs;
    }

    /** @param unit whether the unit of a measure follows */
    boolean isYear(List<Token> tokens, int index, boolean unit) {
        String text = tokens.get(index).text();
        if (!isOfTheirSize(text)) {
            return false;
        }
        boolean amount = text.equals(ROUND) && unit && !tokens.get(index + 1).opensClause();
        return !amount || !isAmount(tokens, index);
    }

    private boolean isAmount(List<Token> tokens, int index) {
        if (index == 0) {
            Token unit = tokens.get(1);
            return !unit.text().equals(unit.key());
        }
        Token before = tokens.get(index - 1);
        if (tokens.get(index).opensClause()) {
            return tokens.get(index).joint() == Token.Joint.CLAUSE
                    && !before.isNumeric()
                    && !OF_THAT_YEAR.contains(before.text());
        }
        return switch (before.text()) {
            case "of" -> index > 1 && !OF_A_YEAR.contains(tokens.get(index - 2).text());
            case "to" -> index > 1 && opensRange(tokens, index - 2);
            default -> BEFORE_AMOUNT.contains(before.text()) || verbs.of(before).isPresent();
        };
    }

    /** "Up to 2000", "from 200 to 2000"; "from Windows NT 4.0 to 2000" is one of versions. */
    private static boolean opensRange(List<Token> tokens, int index) {
        String text = tokens.get(index).text();
        boolean from = index > 0 && tokens.get(index - 1).text().equals("from");
        return text.equals("up") || from && OVER_TEN.matcher(text).matches() && !isOfTheirSize(text);
    }

    private static boolean isOfTheirSize(String text) {
        if (text.length() != ROUND.length() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int year = Integer.parseInt(text);
        return year >= FIRST && year <= LAST;
    }
}
