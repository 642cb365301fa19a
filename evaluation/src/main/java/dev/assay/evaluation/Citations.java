package dev.assay.evaluation;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Span;
import dev.assay.engine.assessment.Support;
import dev.assay.evaluation.LabelledResume.KeyEvidence;
import dev.assay.evaluation.LabelledResume.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the engine cites what was decisive for the readers of one résumé, and ignores what only looks like evidence. */
final class Citations {

    private final LabelledResume resume;
    private final Assessment assessment;

    Citations(LabelledResume resume, Assessment assessment) {
        this.resume = resume;
        this.assessment = assessment;
    }

    /** Evidence that contributes to the score: it has points, or the score changes if it is removed. */
    static Stream<Evidence> counted(DimensionResult result) {
        return result.evidence().stream().filter(evidence -> evidence.points() > 0 || evidence.ifRemoved() != 0);
    }

    /** How many quotes of the labelled key evidence a counted statement of the same dimension overlaps. */
    int keyEvidenceCited() {
        return (int) resume.keyEvidence().stream().filter(this::isCited).count();
    }

    /** How many decoy phrases a scored concept, action or measure overlaps; what is inside key evidence does not count. */
    int decoysCounted() {
        return (int) resume.decoys().stream().filter(this::isCounted).count();
    }

    List<CitationMistake> mistakes() {
        List<CitationMistake> mistakes = new ArrayList<>();
        for (String decoy : resume.decoys()) {
            Target.dimensions().forEach(target -> addCounted(target, decoy, mistakes));
        }
        for (KeyEvidence key : resume.keyEvidence()) {
            if (!isCited(key)) {
                mistakes.add(new CitationMistake(
                        resume.id(), CitationMistake.Kind.MISSED_KEY_EVIDENCE, key.target(), key.quote(), seen(key)));
            }
        }
        return mistakes;
    }

    private boolean isCited(KeyEvidence key) {
        List<Passage> passages = resume.find(key.quote());
        return counted(key.target().of(assessment)).anyMatch(evidence -> overlaps(passages, evidence));
    }

    private boolean isCounted(String decoy) {
        return Target.dimensions().stream()
                .anyMatch(target -> !reasons(target, decoy).isEmpty());
    }

    private void addCounted(Target target, String decoy, List<CitationMistake> mistakes) {
        List<String> reasons = reasons(target, decoy);
        if (!reasons.isEmpty()) {
            mistakes.add(new CitationMistake(resume.id(), CitationMistake.Kind.COUNTED_DECOY, target, decoy, reasons));
        }
    }

    /** The scored spans that overlap the decoy, each with the rules behind it and their points; empty if the decoy is ignored. */
    private List<String> reasons(Target target, String decoy) {
        List<Passage> key = resume.keyEvidence().stream()
                .flatMap(evidence -> resume.find(evidence.quote()).stream())
                .toList();
        List<Passage> decoys = resume.find(decoy).stream()
                .filter(passage -> key.stream().noneMatch(known -> known.contains(passage)))
                .toList();
        return counted(target.of(assessment))
                .flatMap(evidence -> evidence.spans().stream()
                        .filter(span -> isAt(decoys, evidence, span))
                        .filter(span -> key.stream()
                                .noneMatch(known -> known.contains(evidence.pointer(), span.start(), span.end())))
                        .map(span -> reason(evidence, span)))
                .toList();
    }

    private static boolean isAt(List<Passage> passages, Evidence evidence, Span span) {
        return passages.stream().anyMatch(passage -> passage.overlaps(evidence.pointer(), span.start(), span.end()));
    }

    private List<String> seen(KeyEvidence key) {
        List<Passage> passages = resume.find(key.quote());
        return Target.dimensions().stream()
                .flatMap(target -> target.of(assessment).evidence().stream()
                        .filter(evidence -> overlaps(passages, evidence))
                        .map(evidence -> target.key() + ": " + rules(evidence, support -> true)))
                .toList();
    }

    private static boolean overlaps(List<Passage> passages, Evidence evidence) {
        return passages.stream()
                .anyMatch(passage -> passage.overlaps(evidence.pointer(), evidence.start(), evidence.end()));
    }

    private static String reason(Evidence evidence, Span span) {
        String words = evidence.quote().substring(span.start() - evidence.start(), span.end() - evidence.start());
        boolean concept = span.kind().equals("concept");
        return span.kind() + " " + span.id() + " \"" + words + "\" by "
                + rules(evidence, support -> !concept || support.concept().equals(span.id()));
    }

    private static String rules(Evidence evidence, Predicate<Support> wanted) {
        return evidence.supports().stream()
                .filter(wanted)
                .map(support -> support.rule() + " (" + support.points() + ")")
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
