package dev.assay.rubric;

import dev.assay.engine.reading.Verb;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks for words that are forms of two verbs: the engine takes them for the one listed first, and the other class would never have them. */
final class VerbClaims {

    private final Findings findings;
    private final Map<String, Claim> bases = new HashMap<>();
    private final Map<String, Claim> words = new HashMap<>();

    /** @param action the class that claims a word, by the entry of its verb */
    private record Claim(String action, String entry) {}

    VerbClaims(Findings findings) {
        this.findings = findings;
    }

    void claim(String action, String entry) {
        Verb verb = Verb.of(entry);
        Claim claim = new Claim(action, entry);
        Claim twin = bases.putIfAbsent(verb.base(), claim);
        if (twin != null) {
            report(claim, twin, "the verb '" + entry + "'");
            return;
        }
        Map<Claim, String> shared = new LinkedHashMap<>();
        for (String word : verb.forms().keySet()) {
            Claim before = words.putIfAbsent(word, claim);
            if (before != null) {
                shared.merge(before, word, (one, other) -> one + "', '" + other);
            }
        }
        shared.forEach((before, words) -> report(claim, before, "'" + words + "' of the verb '" + entry + "'"));
    }

    private void report(Claim claim, Claim before, String what) {
        if (before.action().equals(claim.action())) {
            findings.warning(
                    claim.action(),
                    claim.entry(),
                    what + " says what '" + before.entry() + "' here says",
                    "remove one");
        } else {
            findings.error(
                    claim.action(),
                    claim.entry(),
                    what + " is claimed by " + before.action() + " too, for '" + before.entry() + "'",
                    "leave it to one of them");
        }
    }
}
