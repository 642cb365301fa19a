package dev.assay.scoring.feed;

/** What has happened to a candidate. */
public enum ChangeKind {
    UPSERTED,
    ERASED,
    /** It is a part of another candidate, until a newer version says otherwise. */
    MERGED
}
