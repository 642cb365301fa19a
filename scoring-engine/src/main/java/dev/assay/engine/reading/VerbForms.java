package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.ActionRules;
import dev.assay.engine.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which word is which form of which verb. */
final class VerbForms {
    private static final String VOWELS = "aeiou";

    private final Map<String, Form> forms = new HashMap<>();
    private final Set<String> bases = new HashSet<>();

    /** Kinds of verb form that stand in different places of a sentence. */
    enum Kind {
        BASE,
        THIRD,
        PAST,
        GERUND
    }

    record Form(Action action, Kind kind) {}

    /** Where two classes share a verb, the first one listed has it. */
    VerbForms(ActionRules rules) {
        for (ActionRules.ActionClass actionClass : rules.actions()) {
            actionClass.verbs().forEach(entry -> add(entry, actionClass.action()));
        }
    }

    Optional<Form> of(Token token) {
        return Optional.ofNullable(forms.get(token.text()));
    }

    /** Whether it is a verb in some form, its base among them where that is usually a noun. */
    boolean isVerb(Token token) {
        return forms.containsKey(token.text()) || bases.contains(token.text());
    }

    Set<String> words() {
        return forms.keySet();
    }

    private void add(String entry, Action action) {
        List<String> irregular = new ArrayList<>();
        Set<String> without = new HashSet<>();
        String[] words = entry.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("-")) {
                without.add(words[i]);
            } else {
                irregular.add(words[i]);
            }
        }
        String base = words[0];
        bases.add(base);
        if (!without.contains("-base")) {
            put(base, action, Kind.BASE);
        }
        put(third(base), action, Kind.THIRD);
        List<String> past = irregular.isEmpty() ? suffixed(base, "ed") : irregular;
        if (!without.contains("-ed")) {
            past.forEach(form -> put(form, action, Kind.PAST));
        }
        if (!without.contains("-ing")) {
            suffixed(base, "ing").forEach(form -> put(form, action, Kind.GERUND));
        }
    }

    private void put(String word, Action action, Kind kind) {
        forms.putIfAbsent(word, new Form(action, kind));
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
