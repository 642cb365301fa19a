package dev.assay.engine.text;

import java.util.List;
import java.util.Set;

/** What stands between two tokens, as far as it matters: does it end a sentence, a clause, or nothing. */
final class Gap {
    private static final String TERMINATORS = ".!?";
    private static final String ALWAYS_ENDS =
            "\u3002\u0964\u2022\u25aa\u2023\u25e6\u25cf\u25a0\u25a1\u25cb\u27a2\u2713\u2714";
    private static final String CLAUSE_MARKS = ";:()[]{}\"\u201c\u201d\u2013\u2014|\u00b7";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "etc", "vs", "approx", "ca", "cca", "incl", "resp", "inc", "ltd", "dr", "mr", "mrs", "ms", "mx", "prof",
            "cf", "fig", "eg", "ie");

    private boolean space;
    private boolean hyphen;
    private boolean comma;
    private boolean clause;
    private boolean terminator;
    private boolean terminated;
    private boolean dotOnly = true;

    void add(FoldedText text, int index) {
        char c = text.at(index);
        if (c == ' ') {
            space = true;
            terminated |= terminator;
        } else if (ALWAYS_ENDS.indexOf(c) >= 0) {
            terminated = true;
            dotOnly = false;
        } else if (TERMINATORS.indexOf(c) >= 0) {
            dotOnly &= c == '.' && !terminator;
            terminator = true;
        } else if (c == ',') {
            comma = true;
        } else if (c == '-') {
            hyphen = true;
            clause |= text.at(index - 1) == ' ' && text.at(index + 1) == ' ';
        } else {
            clause |= CLAUSE_MARKS.indexOf(c) >= 0;
        }
    }

    /** @param before the tokens so far, at least one */
    Token.Joint joint(List<Token> before) {
        boolean abbreviation = dotOnly && isAbbreviation(before);
        if (terminated && !abbreviation) {
            return Token.Joint.SENTENCE;
        }
        if (clause) {
            return Token.Joint.CLAUSE;
        }
        if (comma) {
            return Token.Joint.COMMA;
        }
        if (terminated) {
            return Token.Joint.ABBREVIATION;
        }
        if (space) {
            return Token.Joint.SPACE;
        }
        return hyphen ? Token.Joint.HYPHEN : Token.Joint.GLUED;
    }

    /** "Ms." belongs to a name, unless a number stands before it: "to 40 ms." is a time. */
    private static boolean isAbbreviation(List<Token> before) {
        int last = before.size() - 1;
        String word = before.get(last).text();
        boolean unit = word.equals("ms") && (last > 0 && Word.isNumber(before.get(last - 1)));
        return isInitial(before, last) || !unit && ABBREVIATIONS.contains(word);
    }

    /** "J." or the end of "e.g.", and neither the last letter of "s p a c e d." nor the unit of "orders/s." */
    private static boolean isInitial(List<Token> before, int index) {
        if (index == 0 || !isLetter(before.get(index))) {
            return isLetter(before.get(index));
        }
        boolean behindLetter = isLetter(before.get(index - 1));
        return switch (before.get(index).joint()) {
            case SPACE -> !behindLetter;
            case GLUED -> behindLetter;
            case HYPHEN, ABBREVIATION, COMMA, CLAUSE, SENTENCE -> true;
        };
    }

    private static boolean isLetter(Token token) {
        return token.text().length() == 1 && Character.isLetter(token.text().charAt(0));
    }
}
