package dev.assay.scoring.feed;

/** What the change feed comes by. */
public enum Transport {
    /** Long polls of profile-service; one replica reads for all. */
    HTTP,
    /** A topic that the replicas share. */
    KAFKA
}
