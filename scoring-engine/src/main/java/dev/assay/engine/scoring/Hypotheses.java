package dev.assay.engine.scoring;

import dev.assay.engine.profile.Months;
import dev.assay.engine.profile.Place;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.ConceptRule;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.text.Extent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All evidence that a rubric could still be given, made once for a rubric. */
final class Hypotheses {
    /** Least first. */
    static final List<Grade> GRADES = List.of(Grade.DESCRIBED, Grade.QUANTIFIED);

    /** What the work is supposed to have been: the candidate's own. */
    static final Action ACTION = Action.CREATED;

    private static final Extent NOWHERE = new Extent(0, 0);
    private static final int THIS_MONTH = 0;

    private final Map<Grade, Map<String, List<Hypothesis>>> byCompetency = new EnumMap<>(Grade.class);

    Hypotheses(Rubric rubric) {
        Strength strength = new Strength(rubric.scoring(), THIS_MONTH);
        List<ConceptRule> concepts = ConceptRule.all(rubric);
        int statement = 0;
        for (Grade grade : GRADES) {
            Map<String, List<Hypothesis>> ofGrade = new HashMap<>();
            for (ConceptRule rule : concepts) {
                // Below the profile's own.
                statement--;
                List<Piece> pieces = strength.pieces(statement, statement(rule, grade, rubric));
                if (pieces.stream().anyMatch(piece -> piece.grade() == grade && isOwn(piece))) {
                    ofGrade.computeIfAbsent(rule.competency(), competency -> new ArrayList<>())
                            .add(new Hypothesis(rule, grade, pieces));
                }
            }
            ofGrade.values().forEach(own -> own.sort(Hypothesis.BY_WEIGHT));
            byCompetency.put(grade, ofGrade);
        }
    }

    private static boolean isOwn(Piece piece) {
        return piece.target().competency().equals(piece.mention().rule().competency());
    }

    private static ReadStatement statement(ConceptRule rule, Grade grade, Rubric rubric) {
        Optional<Months> now = Optional.of(new Months(THIS_MONTH, THIS_MONTH));
        // No profile's, and each its own: of two concepts in one statement the second counts less.
        String content = "? " + grade.id() + " " + rule.concept().id();
        Statement statement = new Statement(Place.WORK, 0, now, "", 0, 0, List.of(), content);
        Mention mention = new Mention(
                rule, NOWHERE, List.of(NOWHERE), ACTION, rubric.actions().factor(ACTION), Optional.empty(), List.of());

        return new ReadStatement(statement, List.of(mention), List.of(), List.of(), List.of(), grade, true, false);
    }

    /** Those of a competency, least weight first. */
    List<Hypothesis> of(String competency, Grade grade) {
        return byCompetency.get(grade).getOrDefault(competency, List.of());
    }
}
