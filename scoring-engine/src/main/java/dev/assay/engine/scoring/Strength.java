package dev.assay.engine.scoring;

import dev.assay.engine.profile.Months;
import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weight x action x place x recency x measure: what a statement is worth to the competencies, before its grade. */
final class Strength {
    private static final long WHOLE_WEIGHT = 100;

    private final ScoringRules rules;
    private final int today;

    /** @param today the as-of month */
    Strength(ScoringRules rules, int today) {
        this.rules = rules;
        this.today = today;
    }

    List<Piece> pieces(int index, ReadStatement read) {
        List<Piece> pieces = new ArrayList<>();
        long circumstances = circumstances(read);
        String content = read.statement().content();
        PlaceAndTime place =
                new PlaceAndTime(read.statement().place(), read.statement().when());
        for (Mention mention : read.mentions()) {
            for (ConceptRule.Target target : mention.rule().targets()) {
                long weight = Millionths.ONE * target.weight() / WHOLE_WEIGHT;
                long unit = Millionths.scale(Millionths.scale(weight, mention.factor()), circumstances);
                Grade grade = grade(read, mention);
                if (Millionths.scale(unit, rules.grade(grade)) > 0) {
                    pieces.add(
                            new Piece(index, content, mention, target, Math.min(unit, Millionths.ONE), grade, place));
                }
            }
        }
        return withoutPileUp(pieces);
    }

    private Grade grade(ReadStatement read, Mention mention) {
        Grade own = mention.action() == Action.LEARNED ? read.grade().atMost(Grade.EXPOSED) : read.grade();
        return own.atMost(mention.rule().concept().cap());
    }

    private long circumstances(ReadStatement read) {
        int place = rules.places().get(read.statement().place().id()).factor();
        long measure = 1000L + (long) rules.measureLift() * read.scale() / 1000;
        return place * (long) recency(read.statement().when()) / 1000 * measure / 1000;
    }

    private int recency(Optional<Months> when) {
        if (when.isEmpty()) {
            return rules.recency().undated();
        }
        int age = Math.max(0, today - when.get().last());
        List<ScoringRules.Point> points = rules.recency().points();
        ScoringRules.Point before = points.get(0);
        for (ScoringRules.Point point : points) {
            if (age <= point.months()) {
                int span = Math.max(1, point.months() - before.months());
                int into = Math.max(0, age - before.months());
                return before.factor() + (point.factor() - before.factor()) * into / span;
            }
            before = point;
        }
        return before.factor();
    }

    /** Several concepts of one competency in one sentence are one deed: each further one counts less. */
    private List<Piece> withoutPileUp(List<Piece> pieces) {
        List<Piece> strongest = new ArrayList<>(pieces);
        strongest.sort(Comparator.comparingLong((Piece piece) -> -piece.strength(rules))
                .thenComparing(Piece.BY_CONTENT));
        Map<String, Long> next = new HashMap<>();
        List<Piece> result = new ArrayList<>();
        for (Piece piece : strongest) {
            long factor = next.getOrDefault(piece.target().competency(), Millionths.ONE);
            long unit = piece.unit() * factor / Millionths.ONE;
            result.add(new Piece(
                    piece.statement(),
                    piece.content(),
                    piece.mention(),
                    piece.target(),
                    unit,
                    piece.grade(),
                    piece.place()));
            next.put(
                    piece.target().competency(),
                    Millionths.scale(factor, rules.saturation().sameStatement()));
        }
        return result;
    }
}
