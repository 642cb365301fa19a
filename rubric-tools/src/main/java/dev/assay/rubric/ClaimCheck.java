package dev.assay.rubric;

import dev.assay.engine.rubric.ActionRules;
import dev.assay.engine.rubric.ConnectiveRule;
import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.rubric.Rubric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for words that more than one rule claims. */
final class ClaimCheck {

    private final Findings findings;

    ClaimCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Rubric rubric, List<RuleText> rules) {
        Map<String, String> aliases = new HashMap<>();
        Map<String, String> patterns = new HashMap<>();
        for (RuleText rule : rules) {
            rule.aliases().forEach(alias -> claim("alias", aliases, Reader.canonical(alias), rule.id(), alias));
            rule.patterns().forEach(pattern -> claim("pattern", patterns, pattern, rule.id(), pattern));
        }
        actions(rubric.actions());
        Map<String, String> denials = new HashMap<>();
        for (PolarityRule rule : rubric.polarity()) {
            rule.phrases().forEach(phrase -> claim("phrase", denials, phrase, rule.id(), phrase));
        }
        Map<String, String> connectives = new HashMap<>();
        for (ConnectiveRule rule : rubric.connectives()) {
            rule.phrases().forEach(phrase -> claim("phrase", connectives, phrase, rule.id(), phrase));
        }
        measures(rubric.measures().measures());
    }

    private void actions(ActionRules rules) {
        VerbClaims verbs = new VerbClaims(findings);
        Map<String, String> phrases = new HashMap<>();
        for (ActionRules.ActionClass known : rules.actions()) {
            String id = known.action().id();
            known.verbs().forEach(verb -> verbs.claim(id, verb));
            known.phrases().forEach(phrase -> claim("phrase", phrases, phrase, id, phrase));
        }
        Set<String> others = new HashSet<>();
        for (String noun : rules.others()) {
            if (!others.add(Reader.canonical(noun))) {
                findings.warning("created", noun, "'" + noun + "' stands twice among the others", "remove one");
            }
        }
    }

    private void claim(String kind, Map<String, String> claims, String key, String id, String text) {
        String before = claims.putIfAbsent(key, id);
        if (before == null) {
            return;
        }
        if (before.equals(id)) {
            findings.warning(id, text, "the " + kind + " '" + text + "' says what another one here says", "remove one");
        } else {
            findings.error(
                    id,
                    text,
                    "the " + kind + " '" + text + "' is claimed by " + before + " too",
                    "leave it to one of them");
        }
    }

    /** If two kinds of measure share a spelling, the first gets it, unless their bounds tell them apart. */
    private void measures(List<MeasureRule> measures) {
        Map<String, MeasureRule> claims = new HashMap<>();
        for (MeasureRule rule : measures) {
            Set<String> own = new HashSet<>();
            rule.units()
                    .forEach(unit -> unit.spellings().forEach(spelling -> {
                        MeasureRule before = claims.putIfAbsent(Reader.canonical(spelling), rule);
                        if (before == rule && !own.add(Reader.canonical(spelling))) {
                            findings.warning(
                                    rule.id(),
                                    spelling,
                                    "the spelling '" + spelling + "' stands there twice",
                                    "remove one");
                        } else if (before != null && before != rule && overlap(before, rule)) {
                            findings.warning(
                                    rule.id(),
                                    spelling,
                                    "the spelling '" + spelling + "' is one of " + before.id() + " too",
                                    "bound them apart or leave it to one");
                        }
                        own.add(Reader.canonical(spelling));
                    }));
        }
    }

    private static boolean overlap(MeasureRule one, MeasureRule other) {
        return below(one.above(), other.below()) && below(other.above(), one.below());
    }

    private static boolean below(BigDecimal above, BigDecimal below) {
        return above == null || below == null || above.compareTo(below) < 0;
    }
}
