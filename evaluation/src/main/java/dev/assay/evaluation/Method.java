package dev.assay.evaluation;

/** A way to score a résumé; only the order of the numbers matters. */
interface Method {

    double score(LabelledResume resume, Target target);
}
