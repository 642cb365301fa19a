package dev.assay.rest.shown;

import java.util.UUID;
import java.util.stream.Stream;

/** An answer, or an item of one, that tells something about candidates. Not needed if the path names the only one. */
public interface ShowsCandidates {

    /** Those about whom it tells something, not those that it merely refers to. */
    Stream<UUID> shownCandidates();
}
