package dev.assay.engine.reading;

import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Set;

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

    private final VerbForms verbs;

    /** @param verbs in front of which stands who does something, and behind them how many things it is done to */
    Years(VerbForms verbs) {
        this.verbs = verbs;
    }

    /** @param unit whether the next word is the unit of a measure */
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
            return true;
        }
        Token before = tokens.get(index - 1);
        if (tokens.get(index).opensClause()) {
            return tokens.get(index).joint() == Token.Joint.CLAUSE && !before.isNumeric();
        }
        return switch (before.text()) {
            case "of" -> index > 1 && !OF_A_YEAR.contains(tokens.get(index - 2).text());
            case "to" -> index > 1 && opensRange(tokens.get(index - 2));
            default -> BEFORE_AMOUNT.contains(before.text()) || verbs.of(before).isPresent();
        };
    }

    /** "Up to 2000", "from 200 to 2000". */
    private static boolean opensRange(Token token) {
        return token.text().equals("up") || token.isPlainNumber() && !isOfTheirSize(token.text());
    }

    private static boolean isOfTheirSize(String text) {
        if (text.length() != ROUND.length() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int year = Integer.parseInt(text);
        return year >= FIRST && year <= LAST;
    }
}
