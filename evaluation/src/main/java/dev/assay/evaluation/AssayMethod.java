package dev.assay.evaluation;

import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine's own assessments of the corpus, made once. */
final class AssayMethod implements Method {

    private final Map<String, Assessment> assessments = new LinkedHashMap<>();

    /** @param step is run after each résumé */
    AssayMethod(Assessor assessor, List<LabelledResume> resumes, LocalDate asOf, Runnable step) {
        for (LabelledResume resume : resumes) {
            assessments.put(resume.id(), assessor.assess(resume.profile(), asOf));
            step.run();
        }
    }

    Assessment of(LabelledResume resume) {
        return assessments.get(resume.id());
    }

    DimensionResult dimension(LabelledResume resume, Target target) {
        return of(resume).dimensions().stream()
                .filter(result -> result.dimension() == target.dimension().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public double score(LabelledResume resume, Target target) {
        return target.dimension().isPresent()
                ? dimension(resume, target).score()
                : of(resume).overall();
    }

    /** Mean distance of the level from the readers' level, in levels of 0..4. */
    double levelError(List<LabelledResume> resumes, Target target) {
        return resumes.stream()
                .mapToDouble(resume -> Math.abs(dimension(resume, target).level() - resume.label(target)))
                .average()
                .orElseThrow();
    }
}
