package dev.assay.engine.text;

import java.util.List;
import java.util.Set;

/** One word of a phrase: a whole word, the beginning of one, or any number. */
record Word(String key, Kind kind) {
    static final Word NUMBER = new Word("#", Kind.NUMBER);

    /** Letters before the star of a beginning, and the part of a word by which an index finds it. */
    static final int SHORTEST_PREFIX = 3;

    private static final Set<String> NUMBER_WORDS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "thirteen",
            "fourteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "billion",
            "several");

    /** How a word is compared. */
    enum Kind {
        WHOLE,
        PREFIX,
        NUMBER
    }

    String indexKey() {
        return kind == Kind.PREFIX ? prefixKey(key) : key;
    }

    /** The index key of beginnings that this word may have; null for a word too short to have one. */
    static String prefixKey(String word) {
        return word.length() < SHORTEST_PREFIX ? null : word.substring(0, SHORTEST_PREFIX) + "*";
    }

    static boolean isNumber(Token token) {
        return token.isNumeric() || NUMBER_WORDS.contains(token.key());
    }

    boolean accepts(String text, String singular) {
        return switch (kind) {
            case WHOLE -> singular.equals(key);
            case PREFIX -> text.startsWith(key);
            case NUMBER -> false;
        };
    }

    /** How many tokens the word takes at this place: 0 when it does not stand there, 2 when a hyphen splits it. */
    int step(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (kind == Kind.NUMBER) {
            return isNumber(token) ? 1 : 0;
        }
        if (accepts(token.text(), token.key())) {
            return 1;
        }
        String joined = hyphenated(tokens, at);
        return joined != null && accepts(joined, Singular.of(joined)) ? 2 : 0;
    }

    /** This token joined with the next one by its hyphen; null when none joins them. */
    static String hyphenated(List<Token> tokens, int at) {
        boolean joined = at + 1 < tokens.size() && tokens.get(at + 1).joint() == Token.Joint.HYPHEN;
        return joined ? tokens.get(at).text() + tokens.get(at + 1).text() : null;
    }
}
