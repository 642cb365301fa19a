package dev.assay.engine.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verb of {@code actions.yaml} with the words by which it is recognised.
 *
 * @param base the infinitive, whether or not it is one of them
 * @param forms what each word is; the first that it could be
 */
public record Verb(String base, Map<String, Kind> forms) {
    private static final String VOWELS = "aeiou";

    /** Kinds of verb form that stand in different places of a sentence. */
    public enum Kind {
        BASE,
        THIRD,
        PAST,
        GERUND
    }

    /** @param entry {@code base past participle}, with {@code -base}, {@code -ed} or {@code -ing} for a form that is left out */
    public static Verb of(String entry) {
        List<String> words = List.of(entry.split(" "));
        String base = words.get(0);
        List<String> irregular =
                words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
        Map<String, Kind> forms = new LinkedHashMap<>();
        if (!words.contains("-base")) {
            forms.put(base, Kind.BASE);
        }
        forms.putIfAbsent(third(base), Kind.THIRD);
        List<String> past = irregular.isEmpty() ? suffixed(base, "ed") : irregular;
        if (!words.contains("-ed")) {
            past.forEach(form -> forms.putIfAbsent(form, Kind.PAST));
        }
        if (!words.contains("-ing")) {
            suffixed(base, "ing").forEach(form -> forms.putIfAbsent(form, Kind.GERUND));
        }
        return new Verb(base, Collections.unmodifiableMap(forms));
    }

    private static String third(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean sibilant = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return base + (sibilant ? "es" : "s");
    }

    /** British and American doubling of the last consonant are both accepted. */
    private static List<String> suffixed(String base, String suffix) {
        if (base.endsWith("e")) {
            return List.of(base.substring(0, base.length() - 1) + suffix);
        }
        if (suffix.equals("ed") && endsInConsonantY(base)) {
            return List.of(base.substring(0, base.length() - 1) + "ied");
        }
        char last = base.charAt(base.length() - 1);
        return List.of(base + suffix, base + last + suffix);
    }

    private static boolean endsInConsonantY(String base) {
        return base.endsWith("y") && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
    }
}
