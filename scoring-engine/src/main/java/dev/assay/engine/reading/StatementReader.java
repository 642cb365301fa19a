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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads statements by the phrases of a rubric, each from its own words, place and time only. */
public final class StatementReader {
    /** Percent of the words that name things from which on a statement is a list, whatever verbs stand in it. */
    private static final int LIST_SHARE = 60;

    private final Rubric rubric;
    private final Lexicon lexicon;
    private final ConceptFinder concepts;
    private final DeedFinder deeds;
    private final Polarity polarity;
    private final MeasureFinder measures;
    private final ConnectiveFinder connectives;
    private final Instructions instructions;

    /** What phrases find in a statement, before the numbers of a rubric weigh it. */
    private record Found(
            boolean instruction,
            ConceptFinder.Found concepts,
            List<Deed> deeds,
            Map<PolarityRule.Leaves, BitSet> reached,
            List<Measure> measures,
            List<Connective> connectives) {}

    public StatementReader(Rubric rubric) {
        this.rubric = rubric;
        this.lexicon = new Lexicon();
        this.concepts = new ConceptFinder(rubric, lexicon);
        VerbForms verbs = new VerbForms(rubric.actions());
        Actors actors = new Actors(rubric.actions().others());
        this.deeds = new DeedFinder(rubric.actions(), verbs, actors, lexicon);
        this.polarity = new Polarity(rubric.polarity(), verbs, actors, lexicon);
        this.measures = new MeasureFinder(rubric.measures(), lexicon);
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
        Found found = find(statement.tokens());
        return numbers -> new StatementReader(numbers, this).weigh(statement, found);
    }

    private Found find(List<Token> tokens) {
        Wording words = lexicon.read(tokens);
        Map<PolarityRule.Leaves, BitSet> reached = polarity.reached(words);
        ConceptFinder.Found mentioned = concepts.read(words, reached.get(PolarityRule.Leaves.NOTHING));
        List<Measure> measured = measures.find(words);
        return new Found(
                instructions.start(tokens) < tokens.size(),
                mentioned,
                deeds.find(words, mentioned.named()),
                reached,
                measured,
                connectives.find(words, ConnectiveFinder.taken(mentioned, measured)));
    }

    private ReadStatement weigh(Statement statement, Found found) {
        if (found.instruction()) {
            return instruction(statement);
        }
        ScoringRules.PlaceRule place =
                rubric.scoring().places().get(statement.place().id());
        List<Token> tokens = statement.tokens();
        List<Deed> deeds = place.verbs() ? deeds(tokens, found) : List.of();
        Governance governance = new Governance(tokens, deeds, this::factor);
        List<Mention> mentions = new ArrayList<>();
        List<NoteMention> notes = new ArrayList<>();
        for (Spread<ConceptFinder.Subject> told : found.concepts().told()) {
            Extent head = told.head();
            if (told.value().note() != null) {
                notes.add(new NoteMention(told.value().note(), head.from(), head.to()));
            } else {
                mentions.add(left(mention(told, governance.of(head.from()), place), found.reached()));
            }
        }
        List<Measure> measured = measured(found);
        Grade grade = grade(statement, found, measured, describes(deeds, found.concepts()))
                .atMost(place.cap());
        return new ReadStatement(statement, mentions, notes, measured, found.connectives(), grade, tells(deeds), false);
    }

    /** A number about what was not done, or what others did, says nothing of the candidate's own work. */
    private List<Measure> measured(Found found) {
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
    private static List<Deed> deeds(List<Token> tokens, Found found) {
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

    private Mention mention(Spread<ConceptFinder.Subject> told, Optional<Deed> deed, ScoringRules.PlaceRule place) {
        int earned = deed.map(this::factor).orElseGet(() -> place.unsaid(rubric.actions()));
        Action action = deed.map(Deed::action).orElse(place.action());
        Optional<ActionSpan> span = deed.map(done -> new ActionSpan(done.action(), done.from(), done.to()));
        return new Mention(told.value().concept(), told.head(), told.places(), action, earned, span);
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

    /** How well the statement as a whole is told; a mention's own action can only lower it. */
    private Grade grade(Statement statement, Found found, List<Measure> measures, boolean verbs) {
        boolean measured = measures.stream().anyMatch(measure -> measure.scale() > 0);
        boolean claim = isNames(statement.tokens(), found, verbs)
                || mayTell(statement) && isShort(statement.tokens(), found, verbs)
                || !verbs && !measured && isList(statement.tokens());
        return claim ? Grade.CLAIMED : Grade.DESCRIBED;
    }

    /** Whether a verb would be read here: the title of a publication has none that governs. */
    private boolean mayTell(Statement statement) {
        return rubric.scoring().places().get(statement.place().id()).verbs();
    }

    /** Names of things and little else. */
    private boolean isNames(List<Token> tokens, Found found, boolean verbs) {
        BitSet named = found.concepts().named();
        int things = found.concepts().things();
        boolean crowded = named.cardinality() * 100 >= tokens.size() * LIST_SHARE;
        boolean bare = wordsBeside(tokens, found, named) < rubric.scoring().describedWords();
        return things >= rubric.scoring().listItems() && crowded
                || !verbs && (things >= rubric.scoring().listMentions() || bare);
    }

    /** A few words, however large the number beside them, that tell no deed, or nothing beside what they name. */
    private boolean isShort(List<Token> tokens, Found found, boolean verbs) {
        BitSet mentioned = new BitSet();
        for (Spread<ConceptFinder.Subject> told : found.concepts().told()) {
            told.places().forEach(words -> mentioned.set(words.from(), words.to()));
        }
        boolean bare = wordsBeside(tokens, found, mentioned) < rubric.scoring().describedWords();
        boolean few =
                wordsBeside(tokens, found, new BitSet()) < rubric.scoring().shortWords();
        return few && (bare || !verbs);
    }

    /** Words that the rubric's language could have, beside numbers with a unit and those given. */
    private static int wordsBeside(List<Token> tokens, Found found, BitSet given) {
        BitSet words = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            words.set(i, tokens.get(i).isLatin());
        }
        words.andNot(given);
        found.measures().forEach(measure -> words.clear(measure.from(), measure.to()));
        return words.cardinality();
    }

    /** Short items between commas, however few of them the rubric knows. */
    private boolean isList(List<Token> tokens) {
        long items = 1 + tokens.stream().skip(1).filter(Token::opensClause).count();
        return items >= rubric.scoring().listItems()
                && tokens.size() <= items * rubric.scoring().listItemWords();
    }

    private static boolean tells(List<Deed> deeds) {
        return deeds.stream().anyMatch(deed -> deed.actor() != Deed.Actor.OTHER);
    }
}
