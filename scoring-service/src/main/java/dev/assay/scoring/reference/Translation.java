package dev.assay.scoring.reference;

import java.util.List;

/**
 * A fact of enterprise software and its counterpart at a lab.
 *
 * @param carries concepts of the rubric that show such a fact
 * @param needs competencies of the rubric that the counterpart asks for
 */
record Translation(
        String id,
        String aspect,
        boolean estimated,
        String source,
        String saas,
        String lab,
        List<String> carries,
        List<String> needs) {}
