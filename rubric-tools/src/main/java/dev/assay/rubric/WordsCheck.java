package dev.assay.rubric;

import dev.assay.engine.rubric.FieldWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for {@code words} that can never find anything, as where more are asked for than stand near each other. */
final class WordsCheck {

    private final Reader reader;
    private final Findings findings;

    WordsCheck(Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
    }

    void check(RuleText rule) {
        FieldWords words = rule.words();
        if (!words.isEmpty() && words.core().stream().noneMatch(core -> finds(rule, core))) {
            findings.error(
                    rule.id(),
                    words.core().get(0),
                    "the words find nothing",
                    "ask for fewer or shorter ones in 'least'");
        }
    }

    /** Whether the core entry is found with enough others: with the first ones, or with the shortest, which stand nearest. */
    private boolean finds(RuleText rule, String core) {
        List<String> others = new ArrayList<>(rule.words().beside());
        others.addAll(rule.words().core());
        others.remove(core);
        List<String> shortest = others.stream()
                .sorted(Comparator.comparingInt(entry -> sample(entry).length()))
                .toList();
        return finds(rule, core, others) || finds(rule, core, shortest);
    }

    private boolean finds(RuleText rule, String core, List<String> others) {
        List<String> entries =
                new ArrayList<>(others.stream().limit(rule.words().least() - 1L).toList());
        // In the middle, from where most words are within reach.
        entries.add(entries.size() / 2, core);
        String text = entries.stream().map(WordsCheck::sample).collect(Collectors.joining(" and "));
        return reader.found(text).contains(rule.id());
    }

    private static String sample(String entry) {
        return PhraseSamples.of(entry).iterator().next();
    }
}
