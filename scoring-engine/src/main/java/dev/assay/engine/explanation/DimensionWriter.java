package dev.assay.engine.explanation;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.Gap;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.scoring.CompetencyScore;
import dev.assay.engine.scoring.Coverage;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.scoring.HandsOn;
import dev.assay.engine.scoring.Outlook;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the dimensions of one profile. */
final class DimensionWriter {
    private final Rubric rubric;
    private final Titles titles;
    private final Explainer.Scored scored;
    private final EvidenceWriter evidence;
    private final QuestionWriter questions;
    private final WorkingLife workingLife;

    DimensionWriter(Rubric rubric, Titles titles, Explainer.Scored scored, List<Fit> fits) {
        Quotes quotes = new Quotes(scored.document());
        this.rubric = rubric;
        this.titles = titles;
        this.scored = scored;
        this.evidence = new EvidenceWriter(scored.read(), quotes, new Sentences(titles));
        this.questions = new QuestionWriter(titles, scored.read(), quotes, fits);
        this.workingLife = new WorkingLife(
                scored.scores().coverage(), !scored.profile().jobs().isEmpty(), scored.asOf());
    }

    DimensionResult write(DimensionRules rules) {
        DimensionScore score = scored.scores().of(rules.dimension());
        Outlook outlook = scored.scores().outlook(rules.dimension());
        Coverage coverage = scored.scores().coverage();
        List<CompetencyResult> competencies =
                score.competencies().stream().map(this::competency).toList();
        int unsaid = unsaid(score, coverage.percent());
        List<Gap> gaps = coverage.readable() ? new GapWriter(titles).write(rules.dimension(), outlook) : List.of();
        return new DimensionResult(
                rules.dimension(),
                score.score(),
                score.score() + share(Math.max(score.potential() - score.score(), unsaid)),
                coverage.percent(),
                score.level(),
                new DimensionSentence(titles).of(rules, score, coverage),
                competencies,
                evidence.write(score),
                rules.title(),
                gaps,
                questions.write(
                        outlook, competencies, workingLife.question(titles.inside(rules.dimension()), share(unsaid))),
                score.handsOn().months(),
                lastUsed(score.handsOn()));
    }

    /** Points that months without described work may hold; what is only claimed may be true as well, and the larger of the two counts. */
    private static int unsaid(DimensionScore score, int coverage) {
        return (100 - score.score()) * (100 - coverage) / 100;
    }

    private int share(int unsaid) {
        return unsaid * rubric.scoring().unsaidShare() / 1000;
    }

    private CompetencyResult competency(CompetencyScore score) {
        Set<String> named = new TreeSet<>(score.found());
        named.addAll(score.claimed());
        List<String> missing = titles.missing(score.competency(), named);
        return new CompetencyResult(
                score.competency(),
                score.level(),
                score.points(),
                score.handsOn().months(),
                lastUsed(score.handsOn()),
                score.found(),
                missing,
                titles.competency(score.competency()),
                titles.concepts(score.found()),
                titles.concepts(missing),
                score.claimed(),
                titles.concepts(score.claimed()));
    }

    private static String lastUsed(HandsOn handsOn) {
        if (handsOn.last().isEmpty()) {
            return null;
        }
        int month = handsOn.last().getAsInt();
        return YearMonth.of(month / 12, month % 12 + 1).toString();
    }
}
