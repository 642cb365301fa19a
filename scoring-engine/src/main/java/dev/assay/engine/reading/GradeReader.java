package dev.assay.engine.reading;

import dev.assay.engine.profile.Statement;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import dev.assay.engine.text.Spread;
import dev.assay.engine.text.Token;
import java.util.BitSet;
import java.util.List;

/** How well a statement as a whole is told; a mention's own action can only lower it. */
final class GradeReader {
    /** Percent of the words that name things from which on a statement is a list, whatever verbs stand in it. */
    private static final int LIST_SHARE = 60;

    private final ScoringRules rules;

    GradeReader(ScoringRules rules) {
        this.rules = rules;
    }

    /**
     * @param measures those that say something about the candidate's own work
     * @param verbs whether one describes what was done
     */
    Grade read(Statement statement, Matches found, List<Measure> measures, boolean verbs) {
        boolean measured = measures.stream().anyMatch(measure -> measure.scale() > 0);
        boolean claim = isNames(statement.tokens(), found, verbs)
                || mayTell(statement) && isShort(statement.tokens(), found, verbs)
                || !verbs && !measured && isList(statement.tokens());
        return claim ? Grade.CLAIMED : Grade.DESCRIBED;
    }

    /** Whether a verb would be read here: the title of a publication has none that governs. */
    private boolean mayTell(Statement statement) {
        return rules.places().get(statement.place().id()).verbs();
    }

    /** Names of things and little else. */
    private boolean isNames(List<Token> tokens, Matches found, boolean verbs) {
        BitSet named = found.concepts().named();
        int things = found.concepts().things();
        boolean crowded = named.cardinality() * 100 >= tokens.size() * LIST_SHARE;
        boolean bare = wordsBeside(tokens, found, named) < rules.describedWords();
        return things >= rules.listItems() && crowded || !verbs && (things >= rules.listMentions() || bare);
    }

    /** A few words, however large the number beside them, that tell no deed, or nothing beside what they name. */
    private boolean isShort(List<Token> tokens, Matches found, boolean verbs) {
        BitSet mentioned = new BitSet();
        for (Spread<ConceptFinder.Subject> told : found.concepts().told()) {
            told.places().forEach(words -> mentioned.set(words.from(), words.to()));
        }
        boolean bare = wordsBeside(tokens, found, mentioned) < rules.describedWords();
        boolean few = wordsBeside(tokens, found, new BitSet()) < rules.shortWords();
        return few && (bare || !verbs);
    }

    /** Words that the rubric's language could have, beside numbers with a unit and those given. */
    private static int wordsBeside(List<Token> tokens, Matches found, BitSet given) {
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
        return items >= rules.listItems() && tokens.size() <= items * rules.listItemWords();
    }
}
