package dev.assay.parser.entries.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the name of an employer, a prize-giver or a publisher from a piece of a sentence: that has numbers, and words in small letters. */
public final class NameShape {
    private static final int MOST_WORDS = 9;
    private static final int FEW_WORDS = 4;

    /** "of", "für": these also stand inside names. */
    private static final Set<String> SMALL = HeadWords.listed("small");

    private NameShape() {}

    /** "10115 Berlin" behind a comma; "Studio 71" and "Communications of the ACM 63(7)". */
    private static final Pattern NUMBER_OF_NAME = Pattern.compile(
            "(?<=,)\\s*\\d{4,5}(?=\\s+\\p{Lu})|(?<=\\p{Lu}\\p{L}{0,30})\\s+\\d{1,4}(?:\\s?\\(\\d{1,3}\\))?$");

    /** "adesso SE, Berlin". */
    private static final Pattern LEGAL_FORM = Pattern.compile("[^,]*\\s(?<form>\\p{Lu}\\S*)(?:,.*)?");

    private static final Set<String> FORMS = HeadWords.listed("form");

    public static boolean fits(String text) {
        String[] words = words(NUMBER_OF_NAME.matcher(text.strip()).replaceAll(""));
        boolean company = hasLegalForm(text);
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            // "Several agencies" and "trivago" are names as well.
            boolean small = words.length > 1 && (i == 0 ? !company : words.length > 2) && isOfSentence(words[i]);
            if (small || isNumber(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLegalForm(String text) {
        Matcher form = LEGAL_FORM.matcher(text.strip());
        return form.matches() && FORMS.contains(form.group("form").toLowerCase(Locale.ROOT));
    }

    /** A few words without a number: it may also have small letters. */
    public static boolean isShort(String text) {
        String[] words = words(text);
        return words.length <= FEW_WORDS && Arrays.stream(words).noneMatch(NameShape::isNumber);
    }

    private static String[] words(String text) {
        return text.strip().split("[\\s,/|()]+");
    }

    /** "400" and "40%", but not "3M" and "1&1". */
    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit)
                && word.chars().noneMatch(c -> Character.isLetter(c) || c == '&');
    }

    /** "eBay" has a capital, "gmbh" is known. */
    private static boolean isOfSentence(String word) {
        return word.chars().anyMatch(Character::isLetter)
                && word.chars().noneMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase)
                && !SMALL.contains(word.replaceAll("[^\\p{L}.]", ""));
    }
}
