package dev.assay.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for words of concepts and notes that can never find anything. */
final class DeadRuleCheck {

    private static final String BESIDE = " beside ";

    private final Reader reader;
    private final Findings findings;

    DeadRuleCheck(Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
    }

    void check(List<RuleText> rules) {
        WordsCheck words = new WordsCheck(reader, findings);
        for (RuleText rule : rules) {
            check(rule);
            words.check(rule);
        }
    }

    private void check(RuleText rule) {
        for (String pattern : rule.patterns()) {
            checkPattern(rule, pattern);
        }
        Set<String> helpful = new HashSet<>();
        for (String alias : rule.aliases()) {
            boolean found = rule.context().isEmpty() ? finds(rule, alias) : findsBeside(rule, alias, helpful);
            if (!found) {
                findings.error(
                        rule.id(),
                        alias,
                        "the alias '" + alias + "' finds nothing",
                        "another rule's words win; remove it");
            }
        }
        checkContext(rule, helpful);
    }

    private void checkPattern(RuleText rule, String pattern) {
        List<String> dead = PhraseSamples.of(pattern).stream()
                .filter(sample -> !reader.found(sample).contains(rule.id()))
                .toList();
        int samples = PhraseSamples.of(pattern).size();
        if (dead.size() == samples) {
            findings.error(
                    rule.id(),
                    pattern,
                    "the pattern '" + pattern + "' finds nothing",
                    "read aloud what it should find");
        } else if (!dead.isEmpty()) {
            findings.warning(
                    rule.id(),
                    pattern,
                    "the pattern does not find '" + dead.get(0) + "', which it spells",
                    "look at that alternative");
        }
    }

    private boolean finds(RuleText rule, String alias) {
        return PhraseSamples.of(alias).stream()
                .anyMatch(sample -> reader.found(sample).contains(rule.id()));
    }

    /** Also notes which context words help an alias to be found. */
    private boolean findsBeside(RuleText rule, String alias, Set<String> helpful) {
        boolean found = false;
        for (String context : rule.context()) {
            boolean known = found && helpful.contains(context);
            if (!known
                    && finds(
                            rule,
                            alias
                                    + BESIDE
                                    + PhraseSamples.of(context).iterator().next())) {
                helpful.add(context);
                found = true;
            }
        }
        return found;
    }

    private void checkContext(RuleText rule, Set<String> helpful) {
        if (rule.aliases().isEmpty() && !rule.context().isEmpty()) {
            findings.warning(
                    rule.id(),
                    rule.context().get(0),
                    "has context and no alias",
                    "patterns need no context; remove it");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String context : rule.context()) {
            if (!seen.add(Reader.canonical(context))) {
                findings.warning(rule.id(), context, "the context '" + context + "' stands there twice", "remove one");
            } else if (!helpful.contains(context)) {
                findings.warning(rule.id(), context, "the context '" + context + "' helps no alias", "remove it");
            }
        }
    }
}
