package dev.assay.parser.structured;

import dev.assay.parser.document.Unreadable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that the pages of a document show, in their order. */
final class DrawnText {
    /** A page and its data may compose the same letters in two ways, or part a word where a line may end. */
    private static final Pattern NO_SIGN = Pattern.compile("\\p{Cf}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A label and what stands below it may stand in other places of a page. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\R|:\\s");

    private static final double ENOUGH = 0.8;

    /** Words of the page, such as a number of it, that may stand between two words of a text. */
    private static final int MOST_BETWEEN = 5;

    private static final int NEAR = 10;
    private static final long MOST_STEPS = 20_000_000;

    private final List<String> words;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private long steps;

    DrawnText(String text) {
        words = words(text);
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(words.get(i), none -> new ArrayList<>()).add(i);
            if (i + 1 < words.size()) {
                places.computeIfAbsent(words.get(i) + words.get(i + 1), none -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static List<String> words(String text) {
        String plain = NO_SIGN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether each part of a text is there in one stretch, word after word but for a few. */
    boolean says(String text) {
        return BETWEEN_PARTS.splitAsStream(text).allMatch(part -> isThere(words(part)));
    }

    /** Whether this number is there with another one of the same date. */
    boolean isDated(String year, int month) {
        return places.getOrDefault(year, List.of()).stream()
                .anyMatch(at -> month == 0
                        || isNumber(at - 2, month)
                        || isNumber(at - 1, month)
                        || isNumber(at + 1, month)
                        || isNumber(at + 2, month));
    }

    private boolean isNumber(int at, int number) {
        return at >= 0
                && at < words.size()
                && words.get(at).replaceFirst("^0", "").equals(String.valueOf(number));
    }

    private boolean isThere(List<String> text) {
        int spare = text.size() - (int) Math.ceil(ENOUGH * text.size());
        boolean known = text.stream().allMatch(places::containsKey);
        boolean there = text.isEmpty();
        for (int first = 0; known && !there && first <= spare && first < text.size(); first++) {
            int before = first;
            there = places.get(text.get(first)).stream().anyMatch(at -> isStretch(text, at - before, spare));
        }
        return there;
    }

    /** @param spare how many words may stand in another order, as where a label comes in between */
    private boolean isStretch(List<String> text, int from, int spare) {
        int at = Math.max(0, from);
        int moved = 0;
        for (String word : text) {
            int next = behind(word, at);
            moved += next < 0 ? 1 : 0;
            if (moved > spare || next < 0 && !isNear(word, from, text.size())) {
                return false;
            }
            at = Math.max(at, next);
        }
        return true;
    }

    private boolean isNear(String word, int from, int length) {
        List<Integer> known = places.get(word);
        int found = Collections.binarySearch(known, from - NEAR);
        int next = found < 0 ? -found - 1 : found;
        return next < known.size() && known.get(next) < from + length + NEAR;
    }

    /** Where the text goes on behind a word, which a line may have parted in two; -1 where it is not near. */
    private int behind(String word, int from) {
        for (int i = from; i < Math.min(words.size(), from + 1 + MOST_BETWEEN); i++) {
            if (++steps > MOST_STEPS) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The attached data is too long to be compared.");
            }
            if (words.get(i).equals(word)) {
                return i + 1;
            }
            if (i + 1 < words.size() && word.startsWith(words.get(i)) && word.equals(words.get(i) + words.get(i + 1))) {
                return i + 2;
            }
        }
        return -1;
    }
}
