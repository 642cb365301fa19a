package dev.assay.rest.shown;

import java.util.UUID;
import java.util.stream.Stream;

/** An answer, or an item of one, that tells something about candidates. Where the address names the only one, nothing needs to be said. */
public interface ShowsCandidates {

    /** Those that it tells something about; not those that it only refers to. */
    Stream<UUID> shownCandidates();
}
