package dev.assay.scoring.transitions;

import dev.assay.engine.assessment.Evidence;
import dev.assay.scoring.assessment.KeptAssessment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The candidate's own work as an assessment found it, by its place in the profile. */
final class Deeds {

    private static final Set<String> HANDS_ON = Set.of("created", "operated", "contributed");
    private static final Set<String> NOT_DESCRIBED = Set.of("claimed", "exposed");

    private final List<Evidence> described;

    Deeds(KeptAssessment assessment) {
        this.described = assessment.dimensions().stream()
                .flatMap(dimension -> dimension.evidence().stream())
                .filter(evidence -> !NOT_DESCRIBED.contains(evidence.grade()))
                .toList();
    }

    /** The statement in a position that describes own hands-on work and earns most. */
    Optional<Evidence> handsOn(Position position) {
        return in(position, HANDS_ON);
    }

    Optional<Evidence> built(Position position) {
        return in(position, Set.of("created"));
    }

    private Optional<Evidence> in(Position position, Set<String> actions) {
        return described.stream()
                .filter(evidence -> position.holds(evidence.pointer()) && actions.contains(evidence.action()))
                .max(Comparator.comparingInt(Evidence::points)
                        .thenComparing(Evidence::pointer, Comparator.reverseOrder()));
    }
}
