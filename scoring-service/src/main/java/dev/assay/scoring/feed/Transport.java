package dev.assay.scoring.feed;

/** How the change feed is transported. */
public enum Transport {
    /** Long polls of profile-service; one replica reads for all. */
    HTTP,
    /** A topic that the replicas share. */
    KAFKA
}
