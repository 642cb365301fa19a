package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.ActionRules;
import dev.assay.engine.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which word is which form of which verb. */
final class VerbForms {
    private final Map<String, Form> forms = new HashMap<>();
    private final Set<String> bases = new HashSet<>();

    record Form(Action action, Verb.Kind kind) {}

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
        Verb verb = Verb.of(entry);
        bases.add(verb.base());
        verb.forms().forEach((word, kind) -> forms.putIfAbsent(word, new Form(action, kind)));
    }
}
