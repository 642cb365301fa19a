package dev.assay.rubric;

import dev.assay.engine.reading.RuleExamples;
import dev.assay.engine.rubric.Examples;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the example sentences, and reports rules that have none. */
final class ExampleCheck {

    private static final String INSTRUCTIONS = "instructions";

    private final RubricFiles files;
    private final Findings findings;

    ExampleCheck(RubricFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    void check(Rubric rubric, List<RuleText> rules) {
        for (RuleExamples.Failure failure : RuleExamples.run(rubric).failures()) {
            String what = (failure.expected() ? "is not" : "is wrongly") + " recognised in: " + failure.sentence();
            String advice = failure.expected() ? "widen the rule" : "narrow the rule";
            if (failure.kind() == RuleExamples.Kind.INSTRUCTION) {
                findings.errorAt(files.at("integrity.yaml", "/examples"), failure.id(), what, advice);
            } else {
                findings.error(failure.id(), failure.sentence(), what, advice);
            }
        }
        rules.forEach(
                rule -> complete(rule.id(), rule.examples(), !rule.context().isEmpty()));
        rubric.actions().actions().forEach(rule -> complete(rule.action().id(), rule.examples(), false));
        rubric.measures().measures().forEach(rule -> complete(rule.id(), rule.examples(), false));
        rubric.polarity().forEach(rule -> complete(rule.id(), rule.examples(), false));
        rubric.connectives().forEach(rule -> complete(rule.id(), rule.examples(), false));
        instructions(rubric);
    }

    private void complete(String id, Examples examples, boolean ambiguous) {
        if (examples.yes().isEmpty()) {
            findings.error(id, "", "has no sentence in which it must be recognised", "write one under examples: yes");
        }
        if (examples.no().isEmpty()) {
            String kind = ambiguous ? "is ambiguous and has no sentence with another meaning" : "has no counterexample";
            findings.warning(id, "", kind, "write one under examples: no");
        }
        Set<String> yes = new HashSet<>(examples.yes());
        examples.no().stream()
                .filter(yes::contains)
                .forEach(sentence ->
                        findings.error(id, sentence, "the same sentence is an example and a counterexample", "decide"));
    }

    private void instructions(Rubric rubric) {
        PhraseIndex<String> index = new PhraseIndex<>();
        rubric.integrity().instructions().forEach(phrase -> index.add(Phrase.parse(phrase), phrase));
        Set<String> shown = new HashSet<>();
        for (String sentence : rubric.integrity().examples().yes()) {
            index.find(Reader.tokens(sentence)).forEach(hit -> shown.add(hit.value()));
        }
        List<String> phrases = rubric.integrity().instructions();
        for (int i = 0; i < phrases.size(); i++) {
            if (!shown.contains(phrases.get(i))) {
                findings.warningAt(
                        files.at("integrity.yaml", "/instructions/" + i),
                        INSTRUCTIONS,
                        "no example shows '" + phrases.get(i) + "'",
                        "write one under examples: yes");
            }
        }
    }
}
