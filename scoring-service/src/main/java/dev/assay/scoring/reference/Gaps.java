package dev.assay.scoring.reference;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.reference.GapView.Fact;
import dev.assay.scoring.reference.GapView.Need;
import dev.assay.scoring.reference.GapView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an assessment with the translation from enterprise software to a lab. */
final class Gaps {

    /** From this level on a need counts as shown. */
    private static final int SHOWN = 2;

    private final KeptAssessment assessment;

    Gaps(KeptAssessment assessment) {
        this.assessment = assessment;
    }

    GapView by(List<Translation> translations) {
        return new GapView(
                assessment.candidateId(),
                assessment.key().candidateVersion(),
                assessment.name(),
                false,
                translations.stream().map(this::row).toList());
    }

    private Row row(Translation translation) {
        List<Fact> facts = new ArrayList<>();
        translation.carries().forEach(concept -> fact(concept).ifPresent(facts::add));
        List<Need> needs = new ArrayList<>();
        translation.needs().forEach(competency -> need(competency).ifPresent(needs::add));
        return new Row(
                translation.id(),
                translation.aspect(),
                translation.saas(),
                translation.lab(),
                translation.estimated(),
                translation.source(),
                facts,
                needs,
                sentence(facts, needs));
    }

    /** Of the statements that show the concept, the one that earns most. */
    private Optional<Fact> fact(String concept) {
        return assessment.dimensions().stream()
                .flatMap(dimension -> dimension.evidence().stream())
                .filter(evidence -> evidence.supports().stream()
                        .anyMatch(support -> support.concept().equals(concept)))
                .reduce((one, other) -> other.points() > one.points() ? other : one)
                .map((Evidence best) -> new Fact(concept, best.pointer(), best.start(), best.end(), best.quote()));
    }

    private Optional<Need> need(String competency) {
        return assessment.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .filter(result -> result.competency().equals(competency))
                .findFirst()
                .map((CompetencyResult result) ->
                        new Need(competency, result.title(), result.level(), result.missingTitles()));
    }

    private static String sentence(List<Fact> facts, List<Need> needs) {
        String missing = needs.stream()
                .filter(need -> need.level() < SHOWN)
                .map(Need::title)
                .collect(Collectors.joining(", "));
        String carried = facts.isEmpty()
                ? "The profile tells of no work of this kind"
                : "The profile tells of such work in " + facts.size() + (facts.size() == 1 ? " way" : " ways");
        return missing.isEmpty()
                ? carried + ", and it shows what the counterpart asks for."
                : carried + "; for the counterpart it does not tell enough of " + missing + ".";
    }
}
