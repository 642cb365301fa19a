package dev.assay.parserevaluation.measure;

/** What is measured. */
public enum Figure {
    POSITIONS,
    EMPLOYERS,
    TITLES,
    DATES,
    HIGHLIGHTS,
    SKILLS,
    EDUCATION,
    PROJECTS,
    PUBLICATIONS,
    LANGUAGES,
    CONTACT
}
