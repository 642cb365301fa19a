package dev.assay.evaluation;

/** The longer the better. */
final class Length implements Method {

    @Override
    public double score(LabelledResume resume, Target target) {
        return Texts.of(resume).length();
    }
}
