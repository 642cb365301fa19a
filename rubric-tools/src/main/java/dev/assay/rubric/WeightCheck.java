package dev.assay.rubric;

import dev.assay.engine.rubric.Also;
import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Rubric;
import java.util.HashSet;
import java.util.Set;

/** Looks for weights and sources that are allowed but probably not intended. */
final class WeightCheck {

    private final Findings findings;
    private final Set<String> used = new HashSet<>();

    WeightCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Rubric rubric) {
        rubric.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .forEach(this::check);
        rubric.notes().forEach(note -> used.add(note.source()));
        rubric.jobProfiles().forEach(profile -> used.add(profile.source()));
        rubric.sources().keySet().stream()
                .filter(source -> !used.contains(source))
                .forEach(source -> findings.warning(source, "", "no rule rests on this source", "remove it or use it"));
    }

    private void check(Competency competency) {
        used.add(competency.source());
        for (Concept concept : competency.concepts()) {
            used.add(concept.source());
            Set<String> further = new HashSet<>(Set.of(competency.id()));
            for (Also also : concept.also()) {
                if (!further.add(also.competency())) {
                    findings.error(
                            concept.id(), also.competency(), "supports " + also.competency() + " twice", "remove one");
                }
                if (also.weight() > concept.weight()) {
                    findings.warning(
                            concept.id(),
                            also.competency(),
                            "weighs more for " + also.competency() + " than for its own competency",
                            "move it there or lower the weight");
                }
            }
        }
    }
}
