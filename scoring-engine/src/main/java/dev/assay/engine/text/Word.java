package dev.assay.engine.text;

import java.util.Set;

/** One word of a phrase: a whole word, the beginning of one, or any number. */
record Word(String key, Kind kind) {
    static final Word NUMBER = new Word("#", Kind.NUMBER);

    /** Letters before the star of a beginning. */
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

    static boolean isNumber(Token token) {
        return token.isNumeric() || NUMBER_WORDS.contains(token.key());
    }
}
