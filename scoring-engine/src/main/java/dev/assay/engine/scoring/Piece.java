package dev.assay.engine.scoring;

import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.Comparator;

/**
 * One statement's support for one competency by one concept.
 *
 * @param statement index of the statement
 * @param content the statement's words, which break ties
 * @param unit strength in millionths before its grade is applied
 * @param place where and when it stands, to tell independent places apart
 */
public record Piece(
        int statement,
        String content,
        Mention mention,
        ConceptRule.Target target,
        long unit,
        Grade grade,
        PlaceAndTime place) {

    /** Total order by content, for pieces of distinct statements. */
    static final Comparator<Piece> BY_CONTENT =
            Comparator.comparing(Piece::content).thenComparing(Piece::rule).thenComparingInt(Piece::statement);

    /** What the piece is worth by itself, in millionths. */
    long strength(ScoringRules rules) {
        return Millionths.scale(unit, rules.grade(grade));
    }

    public String concept() {
        return mention.rule().concept().id();
    }

    public String rule() {
        return mention.rule().ruleId(target);
    }

    public boolean isClaim() {
        return grade == Grade.CLAIMED;
    }

    /** Described work, which other places can corroborate. */
    boolean isDescribed() {
        return grade.compareTo(Grade.DESCRIBED) >= 0;
    }

    Piece graded(Grade newGrade) {
        return new Piece(statement, content, mention, target, unit, newGrade, place);
    }
}
