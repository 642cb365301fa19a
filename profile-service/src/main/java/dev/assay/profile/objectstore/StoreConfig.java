package dev.assay.profile.objectstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where originals are kept. */
@ConfigMapping(prefix = "assay.documents")
interface StoreConfig {

    @WithDefault("database")
    Kind store();

    S3 s3();

    /** The stores that there are. */
    enum Kind {
        DATABASE,
        S3
    }

    /** Needed for {@link Kind#S3}, all of it. */
    interface S3 {

        Optional<URI> endpoint();

        Optional<String> region();

        /** Has to exist, and to belong to this service alone: objects that it does not know are deleted. */
        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Instead of the key itself. */
        Optional<Path> accessKeyFile();

        Optional<Path> secretKeyFile();

        /** For one call with all its attempts; a transaction waits for it, and holds back the change feed. */
        @WithDefault("2s")
        Duration deadline();

        /** How often objects are deleted that nobody needs any more. */
        @WithDefault("5s")
        Duration sweepEvery();

        /** How often the bucket is searched for objects of transactions that were rolled back. */
        @WithDefault("6h")
        Duration searchEvery();

        /** An object that is younger may belong to a transaction that is still open. */
        @WithDefault("1h")
        Duration youngest();
    }
}
