package dev.assay.profile.imports;

/** What a job did to a candidate, all its lines taken together. */
enum ItemOutcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
