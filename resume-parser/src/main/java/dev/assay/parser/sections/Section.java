package dev.assay.parser.sections;

/** The parts of a résumé. */
public enum Section {
    TOP,
    SUMMARY,
    WORK,
    EDUCATION,
    SKILLS,
    PROJECTS,
    PUBLICATIONS,
    CERTIFICATES,
    LANGUAGES,
    VOLUNTEER,
    AWARDS,
    INTERESTS,
    REFERENCES,
    CONTACT,
    OTHER
}
