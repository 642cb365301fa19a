package dev.assay.engine.counterfactual;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words of one gender and their fellows of the other. */
final class Genders {
    private static final Map<String, String> OTHER = new HashMap<>();

    static {
        both("he", "she", "himself", "herself", "mr", "ms", "man", "woman", "men", "women", "male", "female");
        both(
                "father",
                "mother",
                "dad",
                "mum",
                "husband",
                "wife",
                "son",
                "daughter",
                "sons",
                "daughters",
                "boy",
                "girl");
        both("brother", "sister", "chairman", "chairwoman", "spokesman", "spokeswoman", "paternity", "maternity");
        OTHER.put("his", "her");
        OTHER.put("him", "her");
        OTHER.put("her", "his");
        OTHER.put("hers", "his");
        OTHER.put("mrs", "mr");
        OTHER.put("mom", "dad");
    }

    /** Any word that has a fellow; a time of 40 ms is no lady. */
    static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}]|[0-9]\\s?)(?:"
                    + String.join("|", OTHER.keySet().stream().sorted().toList()) + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private Genders() {}

    private static void both(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            OTHER.put(pairs[i], pairs[i + 1]);
            OTHER.put(pairs[i + 1], pairs[i]);
        }
    }

    /** The word's fellow, in the same case. */
    static String swap(String word) {
        String other = OTHER.get(word.toLowerCase(Locale.ROOT));
        boolean capital = Character.isUpperCase(word.charAt(0));
        return capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
    }
}
