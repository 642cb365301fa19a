package dev.assay.evaluation;

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

/** Whether the engine cites what was decisive for the readers, and ignores what only looks like evidence. */
final class Citations {

    private final AssayMethod assay;

    Citations(AssayMethod assay) {
        this.assay = assay;
    }

    /** Evidence that contributes to the score: it has points, or the score changes if it is removed. */
    static Stream<Evidence> counted(DimensionResult result) {
        return result.evidence().stream().filter(evidence -> evidence.points() > 0 || evidence.ifRemoved() != 0);
    }

    /** Share of the labelled key evidence that a counted statement of the same dimension overlaps, 0..1. */
    double keyEvidenceCited(List<LabelledResume> resumes) {
        return share(resumes.stream()
                .flatMap(resume -> resume.keyEvidence().stream().map(key -> isCited(resume, key))));
    }

    /** Share of the decoy phrases that a scored concept, action or measure overlaps, 0..1; what is inside key evidence does not count. */
    double decoysCounted(List<LabelledResume> resumes) {
        return share(resumes.stream()
                .flatMap(resume -> resume.decoys().stream().map(decoy -> isCounted(resume, decoy))));
    }

    List<CitationMistake> mistakes(List<LabelledResume> resumes) {
        List<CitationMistake> mistakes = new ArrayList<>();
        for (LabelledResume resume : resumes) {
            for (String decoy : resume.decoys()) {
                Target.dimensions().forEach(target -> addCounted(resume, target, decoy, mistakes));
            }
            for (KeyEvidence key : resume.keyEvidence()) {
                if (!isCited(resume, key)) {
                    mistakes.add(new CitationMistake(
                            resume.id(),
                            CitationMistake.Kind.MISSED_KEY_EVIDENCE,
                            key.target(),
                            key.quote(),
                            seen(resume, key)));
                }
            }
        }
        return mistakes;
    }

    boolean isCited(LabelledResume resume, KeyEvidence key) {
        return counted(assay.dimension(resume, key.target()))
                .anyMatch(evidence -> overlaps(resume.find(key.quote()), evidence));
    }

    boolean isCounted(LabelledResume resume, String decoy) {
        return Target.dimensions().stream()
                .anyMatch(target -> !reasons(resume, target, decoy).isEmpty());
    }

    private void addCounted(LabelledResume resume, Target target, String decoy, List<CitationMistake> mistakes) {
        List<String> reasons = reasons(resume, target, decoy);
        if (!reasons.isEmpty()) {
            mistakes.add(new CitationMistake(resume.id(), CitationMistake.Kind.COUNTED_DECOY, target, decoy, reasons));
        }
    }

    /** The scored spans that overlap the decoy, each with the rules behind it and their points; empty if the decoy is ignored. */
    private List<String> reasons(LabelledResume resume, Target target, String decoy) {
        List<Passage> key = resume.keyEvidence().stream()
                .flatMap(evidence -> resume.find(evidence.quote()).stream())
                .toList();
        List<Passage> decoys = resume.find(decoy).stream()
                .filter(passage -> key.stream().noneMatch(known -> known.contains(passage)))
                .toList();
        return counted(assay.dimension(resume, target))
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

    private List<String> seen(LabelledResume resume, KeyEvidence key) {
        List<Passage> passages = resume.find(key.quote());
        return Target.dimensions().stream()
                .flatMap(target -> assay.dimension(resume, target).evidence().stream()
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

    private static double share(Stream<Boolean> outcomes) {
        return outcomes.mapToInt(outcome -> outcome ? 1 : 0).average().orElse(0);
    }
}
