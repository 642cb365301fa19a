package dev.assay.engine.explanation;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.MeasureFound;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.scoring.Coverage;
import dev.assay.engine.scoring.DimensionScore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plain English beside the numbers. */
final class Sentences {
    private final Titles titles;

    Sentences(Titles titles) {
        this.titles = titles;
    }

    String dimension(
            DimensionRules rules,
            DimensionScore score,
            List<CompetencyResult> competencies,
            int statements,
            Coverage coverage) {
        StringBuilder text = new StringBuilder(rules.title())
                .append(": ")
                .append(score.score())
                .append(" of 100, level ")
                .append(score.level())
                .append(" of 4");
        Optional<CompetencyResult> best = competencies.stream()
                .filter(competency -> competency.points() > 0)
                .max(Comparator.comparingInt(CompetencyResult::points)
                        .thenComparing(CompetencyResult::competency, Comparator.reverseOrder()));
        if (statements == 0) {
            text.append("; nothing in the profile supports it.");
        } else {
            text.append(", from ").append(statements).append(statements == 1 ? " statement" : " statements");
            best.ifPresent(
                    competency -> text.append("; strongest in ").append(titles.competency(competency.competency())));
            text.append('.');
        }
        return text.append(' ').append(coverage(coverage)).toString();
    }

    private static String coverage(Coverage coverage) {
        if (!coverage.readable()) {
            return "The profile is written in a language that this rubric cannot read, so the score says nothing about the person.";
        }
        return coverage.percent() + " % of the working life is described.";
    }

    String evidence(Mention mention, Grade grade, List<String> competencies, List<MeasureFound> measures) {
        StringBuilder text = new StringBuilder(deed(mention))
                .append(' ')
                .append(mention.rule().concept().title());
        if (!measures.isEmpty()) {
            MeasureFound measure = measures.get(0);
            text.append(", at ").append(measure.value()).append(' ').append(titles.measure(measure.kind()));
        }
        text.append(". Counts for ")
                .append(String.join(
                        " and ", competencies.stream().map(titles::competency).toList()))
                .append(" as ")
                .append(meaning(grade))
                .append('.');
        return text.toString();
    }

    private static String deed(Mention mention) {
        if (mention.deed().isEmpty()) {
            return "Mentions";
        }
        return switch (mention.action()) {
            case CREATED -> "Created or changed";
            case OPERATED -> "Ran or looked after";
            case CONTRIBUTED -> "Contributed to";
            case USED -> "Used";
            case LEARNED -> "Learned or says to know";
            case MANAGED -> "Managed others' work on";
            case ADVISED -> "Advised on";
        };
    }

    private static String meaning(Grade grade) {
        return switch (grade) {
            case CLAIMED -> "a claim without described work";
            case EXPOSED -> "exposure";
            case DESCRIBED -> "described work";
            case QUANTIFIED -> "described work with numbers";
            case CORROBORATED -> "work that independent parts of the profile confirm";
        };
    }
}
