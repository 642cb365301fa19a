package dev.assay.engine.reading;

import dev.assay.engine.rubric.ActionRules;
import dev.assay.engine.rubric.ConnectiveRule;
import dev.assay.engine.rubric.Examples;
import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Pronouns;
import dev.assay.engine.text.Spread;
import dev.assay.engine.text.Tokenizer;
import dev.assay.engine.text.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs the example sentences of every rule of a rubric, each as one statement. */
public final class RuleExamples {
    private final Rubric rubric;
    private final Lexicon lexicon = new Lexicon();
    private final Actors actors;
    private final VerbForms verbs;
    private final ConceptFinder concepts;
    private final DeedFinder deeds;
    private final MeasureFinder measures;
    private final Instructions instructions;
    private final List<Failure> failures = new ArrayList<>();
    private int sentences;

    /** Kinds of rule that carry examples. */
    public enum Kind {
        CONCEPT,
        NOTE,
        ACTION,
        MEASURE,
        POLARITY,
        CONNECTIVE,
        INSTRUCTION
    }

    /**
     * A sentence that a rule reads otherwise than its author meant.
     *
     * @param expected whether the rule should have been recognised in it
     */
    public record Failure(Kind kind, String id, String sentence, boolean expected) {}

    /**
     * What the sentences did.
     *
     * @param sentences how many were run
     */
    public record Outcome(int sentences, List<Failure> failures) {
        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    private RuleExamples(Rubric rubric) {
        this.rubric = rubric;
        this.concepts = new ConceptFinder(rubric, lexicon);
        this.verbs = new VerbForms(rubric.actions());
        this.actors = new Actors(rubric.actions().others());
        this.deeds = new DeedFinder(rubric.actions(), verbs, actors, lexicon);
        this.measures = new MeasureFinder(rubric.measures(), verbs, lexicon);
        this.instructions = new Instructions(rubric.integrity().instructions());
    }

    public static Outcome run(Rubric rubric) {
        RuleExamples examples = new RuleExamples(rubric);
        examples.runSubjects();
        examples.runMechanisms();
        return new Outcome(examples.sentences, examples.failures);
    }

    private void runSubjects() {
        rubric.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .flatMap(competency -> competency.concepts().stream())
                .forEach(concept -> run(
                        Kind.CONCEPT,
                        concept.id(),
                        concept.examples(),
                        words -> found(words).contains(concept.id())));
        rubric.notes()
                .forEach(note -> run(
                        Kind.NOTE,
                        note.id(),
                        note.examples(),
                        words -> found(words).contains(note.id())));
    }

    private void runMechanisms() {
        for (ActionRules.ActionClass rules : rubric.actions().actions()) {
            run(Kind.ACTION, rules.action().id(), rules.examples(), words -> tells(words, rules));
        }
        for (MeasureRule rule : rubric.measures().measures()) {
            run(
                    Kind.MEASURE,
                    rule.id(),
                    rule.examples(),
                    words -> measures.find(words).stream()
                            .anyMatch(measure -> measure.kind().equals(rule.id())));
        }
        rubric.polarity().forEach(this::runPolarity);
        rubric.connectives().forEach(this::runConnective);
        run(
                Kind.INSTRUCTION,
                "instructions",
                rubric.integrity().examples(),
                words -> instructions.start(words.tokens()) < words.tokens().size());
    }

    private void runPolarity(PolarityRule rule) {
        Polarity alone = new Polarity(List.of(rule), verbs, actors, lexicon);
        run(
                Kind.POLARITY,
                rule.id(),
                rule.examples(),
                words -> !alone.reached(words).get(rule.leaves()).isEmpty());
    }

    private void runConnective(ConnectiveRule rule) {
        ConnectiveFinder alone = new ConnectiveFinder(List.of(rule), lexicon);
        run(
                Kind.CONNECTIVE,
                rule.id(),
                rule.examples(),
                words -> !alone.find(words, new BitSet()).isEmpty());
    }

    /** Of the writer, or of a group with the writer in it. */
    private boolean tells(Wording words, ActionRules.ActionClass rules) {
        return deeds.find(words, new BitSet()).stream()
                .anyMatch(deed -> deed.action() == rules.action() && deed.actor() != Deed.Actor.OTHER);
    }

    private Set<String> found(Wording words) {
        return concepts.find(words).stream()
                .map(Spread::value)
                .map(subject -> subject.note() == null
                        ? subject.concept().concept().id()
                        : subject.note().id())
                .collect(Collectors.toSet());
    }

    private void run(Kind kind, String id, Examples examples, Predicate<Wording> recognises) {
        check(kind, id, examples.yes(), true, recognises);
        check(kind, id, examples.no(), false, recognises);
    }

    private void check(Kind kind, String id, List<String> examples, boolean expected, Predicate<Wording> recognises) {
        for (String sentence : examples) {
            sentences++;
            if (recognises.test(lexicon.read(Pronouns.marked(Tokenizer.tokens(sentence)))) != expected) {
                failures.add(new Failure(kind, id, sentence, expected));
            }
        }
    }
}
