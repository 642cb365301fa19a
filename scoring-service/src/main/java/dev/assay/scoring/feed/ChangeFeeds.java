package dev.assay.scoring.feed;

/** Opens a feed of its own for each epoch, since each reads from its own position. */
public interface ChangeFeeds {

    ChangeFeed open(String epochId);
}
