package dev.assay.evaluation;

import dev.assay.engine.assessment.Evidence;
import dev.assay.evaluation.LabelledResume.KeyEvidence;
import dev.assay.evaluation.LabelledResume.Passage;
import java.util.List;
import java.util.stream.Stream;

/** Whether the engine cites what decided for the readers, and leaves alone what only looks like evidence. */
final class Citations {

    private final AssayMethod assay;

    Citations(AssayMethod assay) {
        this.assay = assay;
    }

    /** Share of the labelled key evidence that a cited statement of the same dimension overlaps, 0..1. */
    double keyEvidenceCited(List<LabelledResume> resumes) {
        return share(resumes.stream()
                .flatMap(resume -> resume.keyEvidence().stream().map(key -> isCited(resume, key))));
    }

    /** Share of the decoy phrases that a scored concept, action or measure overlaps outside labelled key evidence, 0..1. */
    double decoysCounted(List<LabelledResume> resumes) {
        return share(resumes.stream()
                .flatMap(resume -> resume.decoys().stream().map(decoy -> isCounted(resume, decoy))));
    }

    boolean isCited(LabelledResume resume, KeyEvidence key) {
        List<Passage> passages = resume.find(key.quote());
        return assay.dimension(resume, key.target()).evidence().stream()
                .anyMatch(evidence -> passages.stream()
                        .anyMatch(passage -> passage.overlaps(evidence.pointer(), evidence.start(), evidence.end())));
    }

    boolean isCounted(LabelledResume resume, String decoy) {
        List<Passage> key = resume.keyEvidence().stream()
                .flatMap(evidence -> resume.find(evidence.quote()).stream())
                .toList();
        List<Passage> decoys = resume.find(decoy).stream()
                .filter(passage -> key.stream().noneMatch(passage::overlaps))
                .toList();
        return counted(resume)
                .anyMatch(evidence -> evidence.spans().stream()
                        .anyMatch(span -> decoys.stream()
                                .anyMatch(passage -> passage.overlaps(evidence.pointer(), span.start(), span.end()))));
    }

    private Stream<Evidence> counted(LabelledResume resume) {
        return assay.of(resume).dimensions().stream().flatMap(dimension -> dimension.evidence().stream());
    }

    private static double share(Stream<Boolean> outcomes) {
        return outcomes.mapToInt(outcome -> outcome ? 1 : 0).average().orElse(0);
    }
}
