package dev.assay.evaluation;

/** Scores a résumé by its length: the longer, the better. */
final class Length implements Method {

    @Override
    public double score(LabelledResume resume, Target target) {
        return Texts.of(resume).length();
    }
}
