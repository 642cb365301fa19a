package dev.assay.profile.imports.item;

/** What a job did to a candidate, all its lines taken together. */
public enum ItemOutcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
