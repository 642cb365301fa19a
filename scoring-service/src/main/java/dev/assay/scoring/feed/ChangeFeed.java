package dev.assay.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** Where candidate changes come from; those who follow it do not know what is behind. */
public interface ChangeFeed {

    /**
     * The changes behind a position, at least once each and in order per candidate. Waits for the first one as long as it may.
     *
     * @param after a position from an earlier page; empty for the beginning
     * @param limit most changes in the page
     * @param wait how long an empty page may be held back
     */
    Uni<ChangePage> next(Optional<String> after, int limit, Duration wait);
}
