package dev.assay.scoring.feed;

/** Opens the feed anew for each epoch, since each reads it from its own place. */
public interface ChangeFeeds {

    ChangeFeed open(String epochId);
}
