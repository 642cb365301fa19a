package dev.assay.engine.reading;

import dev.assay.engine.profile.Statement;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.ScoringRules;
import dev.assay.engine.text.Extent;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Spread;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Wording;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads statements by the phrases of a rubric, each from its own words, place and time only. */
public final class StatementReader {
    private final Rubric rubric;
    private final Lexicon lexicon;
    private final ConceptFinder concepts;
    private final DeedFinder deeds;
    private final Polarity polarity;
    private final MeasureFinder measures;
    private final ConnectiveFinder connectives;
    private final Instructions instructions;

    public StatementReader(Rubric rubric) {
        this.rubric = rubric;
        this.lexicon = new Lexicon();
        this.concepts = new ConceptFinder(rubric, lexicon);
        VerbForms verbs = new VerbForms(rubric.actions());
        Actors actors = new Actors(rubric.actions().others());
        this.deeds = new DeedFinder(rubric.actions(), verbs, actors, lexicon);
        this.polarity = new Polarity(rubric.polarity(), verbs, actors, lexicon);
        this.measures = new MeasureFinder(rubric.measures(), verbs, lexicon);
        this.connectives = new ConnectiveFinder(rubric.connectives(), lexicon);
        this.instructions = new Instructions(rubric.integrity().instructions());
    }

    private StatementReader(Rubric numbers, StatementReader phrases) {
        this.rubric = numbers;
        this.lexicon = phrases.lexicon;
        this.concepts = phrases.concepts;
        this.deeds = phrases.deeds;
        this.polarity = phrases.polarity;
        this.measures = phrases.measures;
        this.connectives = phrases.connectives;
        this.instructions = phrases.instructions;
    }

    /** Whether a word key stands in any phrase of the rubric. */
    public boolean knows(String key) {
        return concepts.knows(key)
                || deeds.knows(key)
                || polarity.knows(key)
                || measures.knows(key)
                || instructions.knows(key);
    }

    public Instructions instructions() {
        return instructions;
    }

    public ReadStatement read(Statement statement) {
        return weigh(statement, find(statement.tokens()));
    }

    /** Reads the statement by rubrics that differ from this one in numbers alone; the phrases are looked for once. */
    public Function<Rubric, ReadStatement> rereading(Statement statement) {
        Matches found = find(statement.tokens());
        return numbers -> new StatementReader(numbers, this).weigh(statement, found);
    }

    private Matches find(List<Token> tokens) {
        Wording words = lexicon.read(tokens);
        Map<PolarityRule.Leaves, BitSet> reached = polarity.reached(words);
        ConceptFinder.Found mentioned = concepts.read(words, reached.get(PolarityRule.Leaves.NOTHING));
        List<Measure> measured = measures.find(words);
        return new Matches(
                instructions.start(tokens) < tokens.size(),
                mentioned,
                deeds.find(words, mentioned.named()),
                reached,
                measured,
                connectives.find(words, ConnectiveFinder.taken(mentioned, measured)));
    }

    private ReadStatement weigh(Statement statement, Matches found) {
        if (found.instruction()) {
            return instruction(statement);
        }
        ScoringRules.PlaceRule place =
                rubric.scoring().places().get(statement.place().id());
        List<Token> tokens = statement.tokens();
        List<Deed> deeds = place.verbs() ? deeds(tokens, found) : List.of();
        Clauses clauses = new Clauses(tokens);
        Governance governance = new Governance(clauses, deeds, this::factor);
        List<Measure> measured = measured(found);
        Attachment attachment = new Attachment(clauses, meant(found), measured);
        List<Mention> mentions = found.concepts()
                .scoring()
                .map(told -> left(mention(told, place, governance, attachment), found.reached()))
                .toList();
        Grade grade = new GradeReader(rubric.scoring())
                .read(statement, found, measured, describes(deeds, found.concepts()))
                .atMost(place.cap());
        return new ReadStatement(
                statement, mentions, notes(found), measured, found.connectives(), grade, tells(deeds), false);
    }

    /** A number measures nothing that was not done. */
    private static List<Extent> meant(Matches found) {
        BitSet nothing = found.reached().get(PolarityRule.Leaves.NOTHING);
        return found.concepts()
                .scoring()
                .map(Spread::head)
                .filter(head -> !nothing.get(head.from()))
                .toList();
    }

    private static List<NoteMention> notes(Matches found) {
        return found.concepts().told().stream()
                .filter(told -> told.value().note() != null)
                .map(told -> new NoteMention(
                        told.value().note(), told.head().from(), told.head().to()))
                .toList();
    }

    /** A number about what was not done, or what others did, says nothing of the candidate's own work. */
    private List<Measure> measured(Matches found) {
        BitSet nothing = found.reached().get(PolarityRule.Leaves.NOTHING);
        return found.measures().stream()
                .filter(measure -> !nothing.get(measure.from()))
                .map(measure -> measure.by(rubric.measures()))
                .toList();
    }

    private static ReadStatement instruction(Statement statement) {
        return new ReadStatement(statement, List.of(), List.of(), List.of(), List.of(), Grade.CLAIMED, false, true);
    }

    /** The -ing of a thing's own name ("load balancing") tells no deed. */
    private static List<Deed> deeds(List<Token> tokens, Matches found) {
        BitSet named = new BitSet();
        found.concepts()
                .told()
                .forEach(told -> named.set(told.head().from(), told.head().to()));
        return found.deeds().stream()
                .filter(deed -> !named.get(deed.from())
                        || !tokens.get(deed.from()).text().endsWith("ing"))
                .toList();
    }

    /** A verb in a thing's own name ("write-ahead log") describes nothing. */
    private static boolean describes(List<Deed> told, ConceptFinder.Found mentioned) {
        return told.stream().anyMatch(deed -> !mentioned.names().get(deed.from()));
    }

    private Mention mention(
            Spread<ConceptFinder.Subject> told,
            ScoringRules.PlaceRule place,
            Governance governance,
            Attachment attachment) {
        Extent head = told.head();
        Optional<Deed> deed = governance.of(head.from());
        int earned = deed.map(this::factor).orElseGet(() -> place.unsaid(rubric.actions()));
        Action action = deed.map(Deed::action).orElse(place.action());
        Optional<ActionSpan> span = deed.map(done -> new ActionSpan(done.action(), done.from(), done.to()));
        return new Mention(told.value().concept(), head, told.places(), action, earned, span, attachment.of(head));
    }

    /** What is left of a mention where the text says that it was not done, or only learned. */
    private Mention left(Mention mention, Map<PolarityRule.Leaves, BitSet> reached) {
        if (reached.get(PolarityRule.Leaves.NOTHING).get(mention.head().from())) {
            return mention.earning(mention.action(), 0);
        }
        if (reached.get(PolarityRule.Leaves.EXPOSURE).get(mention.head().from())) {
            int learned = rubric.actions().factor(Action.LEARNED);
            return mention.earning(Action.LEARNED, Math.min(learned, mention.factor()));
        }
        return mention;
    }

    private int factor(Deed deed) {
        int whole = rubric.actions().factor(deed.action());
        return switch (deed.actor()) {
            case SELF -> whole;
            case GROUP -> whole * rubric.actions().groupFactor() / 1000;
            case OTHER -> 0;
        };
    }

    private static boolean tells(List<Deed> deeds) {
        return deeds.stream().anyMatch(deed -> deed.actor() != Deed.Actor.OTHER);
    }
}
