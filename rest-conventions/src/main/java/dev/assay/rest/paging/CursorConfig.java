package dev.assay.rest.paging;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where to find the key that signs cursors. */
@ConfigMapping(prefix = "assay.cursor")
interface CursorConfig {

    /** File with at least 32 random bytes in base64, the same for all replicas of a service. Required by services that have lists. */
    Optional<Path> key();
}
