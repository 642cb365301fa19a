package dev.assay.scoring.feed;

/** What has happened to a candidate. */
public enum ChangeKind {
    UPSERTED,
    ERASED
}
