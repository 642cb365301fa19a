package dev.assay.engine.scoring;

import dev.assay.engine.profile.Months;
import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.reading.Measure;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.Comparator;
import java.util.Optional;

/**
 * One statement's support for one competency by one concept.
 *
 * @param statement index of the statement
 * @param content the statement's words, which break ties
 * @param unit strength in millionths before its grade is applied
 * @param measure the number that lifts it, empty when none does
 * @param place where and when it stands, to tell independent places apart
 */
public record Piece(
        int statement,
        String content,
        Mention mention,
        ConceptRule.Target target,
        long unit,
        Optional<Measure> measure,
        Grade grade,
        PlaceAndTime place) {

    /** Total order by content, for pieces of distinct statements. */
    static final Comparator<Piece> BY_CONTENT =
            Comparator.comparing(Piece::content).thenComparing(Piece::rule).thenComparingInt(Piece::statement);

    /** Total order of copies, by worth; place and time break ties. */
    static Comparator<Piece> strongestFirst(ScoringRules rules) {
        return Comparator.comparingLong((Piece piece) -> -piece.strength(rules))
                .thenComparing(piece -> piece.place().place())
                .thenComparing(piece -> piece.place().when().orElse(new Months(0, 0)))
                .thenComparingInt(Piece::statement);
    }

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

    /** Described work, which other places can corroborate. */
    boolean isDescribed() {
        return grade.compareTo(Grade.DESCRIBED) >= 0;
    }

    Piece graded(Grade newGrade) {
        return new Piece(statement, content, mention, target, unit, measure, newGrade, place);
    }

    /** As far as it may go where another place agrees; what is not described gains nothing. */
    Piece corroborated() {
        return isDescribed()
                ? graded(Grade.CORROBORATED.atMost(mention.rule().concept().cap()))
                : this;
    }

    /** As far as it may go if what is claimed were described. */
    Piece asDescribed() {
        return graded(Grade.DESCRIBED.atMost(mention.rule().concept().cap()));
    }
}
