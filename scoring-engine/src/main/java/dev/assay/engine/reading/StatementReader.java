package dev.assay.engine.reading;

import dev.assay.engine.profile.Statement;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.PolarityRule;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.ScoringRules;
import dev.assay.engine.text.PhraseIndex.Hit;
import dev.assay.engine.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads statements by the phrases of a rubric, each from its own words, place and time only. */
public final class StatementReader {
    private final Rubric rubric;
    private final ConceptFinder concepts;
    private final DeedFinder deeds;
    private final Polarity polarity;
    private final MeasureFinder measures;
    private final Instructions instructions;

    public StatementReader(Rubric rubric) {
        this.rubric = rubric;
        this.concepts = new ConceptFinder(rubric);
        this.deeds = new DeedFinder(rubric.actions());
        this.polarity = new Polarity(rubric.polarity());
        this.measures = new MeasureFinder(rubric.measures());
        this.instructions = new Instructions(rubric.integrity().instructions());
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
        List<Token> tokens = statement.tokens();
        if (instructions.start(tokens) < tokens.size()) {
            return instruction(statement);
        }
        ScoringRules.PlaceRule place =
                rubric.scoring().places().get(statement.place().id());
        List<Hit<ConceptFinder.Subject>> hits = concepts.find(tokens);
        List<Deed> told = place.verbs() ? deeds(tokens, hits) : List.of();
        Governance governance = new Governance(tokens, told, this::factor);
        Map<PolarityRule.Leaves, BitSet> reached = polarity.reached(tokens);
        List<Mention> mentions = new ArrayList<>();
        List<NoteMention> notes = new ArrayList<>();
        for (Hit<ConceptFinder.Subject> hit : hits) {
            if (hit.value().note() != null) {
                notes.add(new NoteMention(hit.value().note(), hit.from(), hit.to()));
            } else {
                Mention mention = mention(hit, governance.of(hit.from()), place.action());
                mentions.add(left(mention, reached));
            }
        }
        List<Measure> found = measures.find(tokens);
        Grade grade = grade(statement, mentions, found, !told.isEmpty()).atMost(place.cap());
        return new ReadStatement(statement, mentions, notes, found, grade, tells(told), false);
    }

    private static ReadStatement instruction(Statement statement) {
        return new ReadStatement(statement, List.of(), List.of(), List.of(), Grade.CLAIMED, false, true);
    }

    /** The -ing of a thing's own name ("load balancing") tells no deed. */
    private List<Deed> deeds(List<Token> tokens, List<Hit<ConceptFinder.Subject>> hits) {
        BitSet named = new BitSet();
        hits.forEach(hit -> named.set(hit.from(), hit.to()));
        return deeds.find(tokens).stream()
                .filter(deed -> !named.get(deed.from())
                        || !tokens.get(deed.from()).text().endsWith("ing"))
                .toList();
    }

    private Mention mention(Hit<ConceptFinder.Subject> hit, Optional<Deed> deed, Action unsaid) {
        int earned = deed.map(this::factor).orElse(rubric.actions().factor(unsaid));
        Action action = deed.map(Deed::action).orElse(unsaid);
        Optional<ActionSpan> span = deed.map(told -> new ActionSpan(told.action(), told.from(), told.to()));
        return new Mention(hit.value().concept(), hit.from(), hit.to(), action, earned, span);
    }

    /** What is left of a mention where the text says that it was not done, or only learned. */
    private Mention left(Mention mention, Map<PolarityRule.Leaves, BitSet> reached) {
        if (reached.get(PolarityRule.Leaves.NOTHING).get(mention.from())) {
            return mention.earning(mention.action(), 0);
        }
        if (reached.get(PolarityRule.Leaves.EXPOSURE).get(mention.from())) {
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
    private Grade grade(Statement statement, List<Mention> mentions, List<Measure> found, boolean verbs) {
        int mentioned = mentions.stream()
                .mapToInt(mention -> mention.to() - mention.from())
                .sum();
        boolean measured = found.stream().anyMatch(measure -> measure.scale() > 0);
        if (!verbs && (mentions.size() >= rubric.scoring().listMentions() || !measured && isList(statement.tokens()))) {
            return Grade.CLAIMED;
        }
        if (!verbs && statement.tokens().size() - mentioned < rubric.scoring().describedWords()) {
            return Grade.EXPOSED;
        }
        return Grade.DESCRIBED;
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
