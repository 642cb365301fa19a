package dev.assay.profile.changes;

/** What became of a candidate. */
public enum ChangeKind {
    /** Created, or given a new version of the profile or tags. */
    UPSERTED,
    /** Gone for good, together with the profile. */
    ERASED,
    /** Merged into another candidate, and in no list until that is undone. */
    MERGED
}
