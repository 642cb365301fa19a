package dev.assay.parser.entries;

import java.util.Set;

/** Tells the name of an employer, a prize-giver or a publisher from a piece of a sentence: that has numbers, and words in small letters. */
final class NameShape {
    private static final int MOST_WORDS = 9;

    /** "of", "für": these also stand inside names. */
    private static final Set<String> SMALL = HeadWords.listed("small");

    private NameShape() {}

    static boolean fits(String text) {
        String[] words = text.strip().split("[\\s,/|()]+");
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (isNumber(word) || words.length > 1 && isOfSentence(word)) {
                return false;
            }
        }
        return true;
    }

    /** "400" and "40%", but not "3M". */
    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit) && word.chars().noneMatch(Character::isLetter);
    }

    /** "eBay" has a capital, "gmbh" is known. */
    private static boolean isOfSentence(String word) {
        return word.chars().anyMatch(Character::isLetter)
                && word.chars().noneMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase)
                && !SMALL.contains(word.replaceAll("[^\\p{L}.]", ""));
    }
}
