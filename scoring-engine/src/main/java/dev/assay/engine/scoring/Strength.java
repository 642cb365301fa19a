package dev.assay.engine.scoring;

import dev.assay.engine.profile.Place;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.reading.Measure;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weight x action x place x recency x connectives x measure: what a statement is worth to the competencies, before its grade. */
final class Strength {
    private static final Set<Place> DATED = EnumSet.of(Place.WORK, Place.PROJECT, Place.VOLUNTEER, Place.PUBLICATION);

    private final ScoringRules rules;
    private final int today;

    /** @param today the as-of month */
    Strength(ScoringRules rules, int today) {
        this.rules = rules;
        this.today = today;
    }

    /** All pieces of a statement, those too that its grade leaves without worth: claims. */
    List<Piece> pieces(int index, ReadStatement read) {
        List<Piece> pieces = new ArrayList<>();
        String content = read.statement().content();
        PlaceAndTime place =
                new PlaceAndTime(read.statement().place(), read.statement().when());
        for (Mention mention : read.mentions()) {
            for (ConceptRule.Target target : mention.rule().targets()) {
                Optional<Measure> measure = measure(mention, target);
                Grade grade = grade(read, mention, measure).atMost(cap(mention, target));
                long unit = unit(read, mention, target, measure, connected(read, grade));
                if (unit > 0) {
                    pieces.add(new Piece(index, content, mention, target, unit, measure, grade, place));
                }
            }
        }
        return pieces;
    }

    /** The number that says most about the size of the work, empty when none says anything. */
    private static Optional<Measure> measure(Mention mention, ConceptRule.Target target) {
        return mention.measures().stream()
                .filter(measure -> measure.scale() > 0 && measure.rule().lifts(target.competency()))
                .max(Comparator.comparingInt(Measure::scale).thenComparing(Measure::from, Comparator.reverseOrder()));
    }

    /** A claim is shown as what it would be worth if it were told. */
    private int connected(ReadStatement read, Grade grade) {
        return grade.compareTo(Grade.DESCRIBED) < 0
                ? rules.connected(Integer.MAX_VALUE)
                : rules.connected(read.connectives().size());
    }

    private long unit(
            ReadStatement read, Mention mention, ConceptRule.Target target, Optional<Measure> measure, int connected) {
        long weight = Millionths.scale(Millionths.ONE, rules.depth(target.weight()));
        int place = rules.places().get(read.statement().place().id()).factor();
        long lift =
                1000L + (long) rules.measureLift() * measure.map(Measure::scale).orElse(0) / 1000;
        long circumstances = place * (long) recency(read.statement()) / 1000 * connected / 1000 * lift / 1000;
        return Math.min(Millionths.scale(Millionths.scale(weight, mention.factor()), circumstances), Millionths.ONE);
    }

    private static Grade grade(ReadStatement read, Mention mention, Optional<Measure> measure) {
        boolean quantified = read.grade() == Grade.DESCRIBED && measure.isPresent();
        Grade told = quantified ? Grade.QUANTIFIED : read.grade();
        return mention.action() == Action.LEARNED ? told.atMost(Grade.EXPOSED) : told;
    }

    /** Whoever works with what everybody works with has had to do with it, and no more. */
    private Grade cap(Mention mention, ConceptRule.Target target) {
        Grade cap = mention.rule().concept().cap();
        return target.weight() < rules.exposureBelow() ? Grade.EXPOSED.atMost(cap) : cap;
    }

    /** Work without a date counts as the oldest: leaving a date out must not pay. */
    private int recency(Statement statement) {
        List<ScoringRules.Point> points = rules.recency().points();
        if (statement.when().isEmpty()) {
            return DATED.contains(statement.place())
                    ? points.get(points.size() - 1).factor()
                    : rules.recency().undated();
        }
        int age = Math.max(0, today - statement.when().get().last());
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
}
