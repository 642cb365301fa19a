package dev.assay.parserevaluation.measure;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares texts without regard to case, white space and the form of quotes and dashes. */
final class Bag {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Bag() {}

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }

    static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** How many of each are in both. */
    static Tally compare(Collection<String> expected, Collection<String> found) {
        Map<String, Integer> left = new HashMap<>();
        expected.forEach(item -> left.merge(item, 1, Integer::sum));
        int right = 0;
        for (String item : found) {
            if (left.getOrDefault(item, 0) > 0) {
                left.merge(item, -1, Integer::sum);
                right++;
            }
        }
        return new Tally(right, expected.size(), found.size());
    }
}
