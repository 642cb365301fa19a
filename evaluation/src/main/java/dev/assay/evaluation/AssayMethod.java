package dev.assay.evaluation;

import dev.assay.engine.Assessor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine's own judgements of the corpus, made once. */
final class AssayMethod implements Method {

    private final Map<String, Judged> judged = new LinkedHashMap<>();

    /** @param step is run after each résumé */
    AssayMethod(Assessor assessor, List<LabelledResume> resumes, LocalDate asOf, Runnable step) {
        for (LabelledResume resume : resumes) {
            judged.put(resume.id(), Judged.of(resume, assessor.assess(resume.profile(), asOf)));
            step.run();
        }
    }

    Judged of(LabelledResume resume) {
        return judged.get(resume.id());
    }

    @Override
    public double score(LabelledResume resume, Target target) {
        return of(resume).scores().get(target);
    }

    /** Mean distance of the level from the readers' level, in levels of 0..4. */
    double levelError(List<LabelledResume> resumes, Target target) {
        return resumes.stream()
                .mapToDouble(resume -> Math.abs(of(resume).levels().get(target) - resume.label(target)))
                .average()
                .orElseThrow();
    }
}
