package dev.assay.engine.reading;

import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.MeasureRules;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.PhraseIndex.Hit;
import dev.assay.engine.text.Singular;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import dev.assay.engine.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds numbers with a unit. */
final class MeasureFinder {
    private static final Set<String> STOPS =
            Set.of("and", "or", "to", "from", "in", "over", "at", "with", "by", "for", "on", "than", "per", "a", "the");

    private final Numbers numbers;
    private final int reach;
    private final PhraseIndex<Spelling> spellings;
    private final Map<String, List<Spelling>> gluedSpellings = new HashMap<>();

    private record Spelling(MeasureRule rule, BigDecimal factor) {}

    MeasureFinder(MeasureRules rules, VerbForms verbs, Lexicon lexicon) {
        this.spellings = new PhraseIndex<>(lexicon);
        this.numbers = new Numbers(rules, verbs);
        this.reach =
                rules.measures().stream().mapToInt(MeasureRule::reach).max().orElse(0);
        for (MeasureRule rule : rules.measures()) {
            for (MeasureRule.Unit unit : rule.units()) {
                unit.spellings().forEach(text -> add(text, new Spelling(rule, unit.factor())));
            }
        }
    }

    private void add(String text, Spelling spelling) {
        spellings.add(Phrase.parse(text), spelling);
        List<Token> words = Tokenizer.tokens(text);
        if (words.size() == 1) {
            gluedSpellings
                    .computeIfAbsent(words.get(0).key(), key -> new ArrayList<>())
                    .add(spelling);
        }
    }

    boolean knows(String key) {
        return spellings.knows(key);
    }

    List<Measure> find(Wording words) {
        List<Token> tokens = words.tokens();
        Map<Integer, List<Hit<Spelling>>> units = new HashMap<>();
        for (Hit<Spelling> hit : spellings.find(words)) {
            units.computeIfAbsent(hit.from(), start -> new ArrayList<>()).add(hit);
        }
        List<Measure> measures = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Numbers.Number> number = numbers.at(tokens, i, isBeforeUnit(tokens, i, units));
            Optional<Measure> measure = number.isEmpty() ? Optional.empty() : measure(tokens, i, number.get(), units);
            measure.ifPresent(measures::add);
            int behindNumber = number.map(Numbers.Number::to).orElse(i + 1);
            i = Math.max(behindNumber, measure.map(Measure::to).orElse(0));
        }
        return measures;
    }

    private Optional<Measure> measure(
            List<Token> tokens, int from, Numbers.Number number, Map<Integer, List<Hit<Spelling>>> units) {
        if (!number.glued().isEmpty()) {
            return gluedSpellings.getOrDefault(Singular.of(number.glued()), List.of()).stream()
                    .filter(spelling -> fits(spelling, number.value(), 0))
                    .findFirst()
                    .map(spelling -> of(spelling, number.value(), from, number.to()));
        }
        for (int skipped = 0; skipped <= reach && number.to() + skipped < tokens.size(); skipped++) {
            int at = number.to() + skipped;
            int distance = skipped;
            Optional<Hit<Spelling>> unit = units.getOrDefault(at, List.of()).stream()
                    .filter(hit -> fits(hit.value(), number.value(), distance))
                    .max(Comparator.comparingInt(Hit::to));
            if (unit.isPresent()) {
                return Optional.of(
                        of(unit.get().value(), number.value(), from, unit.get().to()));
            }
            if (isStop(tokens.get(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "2000 GPUs" or "2000 fast GPUs", and not "2000-era servers". */
    private static boolean isBeforeUnit(List<Token> tokens, int index, Map<Integer, List<Hit<Spelling>>> units) {
        return units.containsKey(index + 1)
                || units.containsKey(index + 2)
                        && tokens.get(index + 1).joint() == Token.Joint.SPACE
                        && !isStop(tokens.get(index + 1))
                        && !tokens.get(index + 2).opensClause();
    }

    private static boolean isStop(Token word) {
        return word.opensClause() || word.isNumeric() || STOPS.contains(word.text());
    }

    private static boolean fits(Spelling spelling, BigDecimal value, int distance) {
        MeasureRule rule = spelling.rule();
        boolean above = rule.above() == null || value.compareTo(rule.above()) >= 0;
        boolean below = rule.below() == null || value.compareTo(rule.below()) < 0;
        return above && below && distance <= rule.reach();
    }

    private static Measure of(Spelling spelling, BigDecimal number, int from, int to) {
        BigDecimal value = number.multiply(spelling.factor());
        return new Measure(spelling.rule(), value, spelling.rule().scale(value), from, to);
    }
}
