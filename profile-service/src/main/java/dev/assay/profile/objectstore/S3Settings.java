package dev.assay.profile.objectstore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is needed to reach a bucket. */
record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey, Duration deadline) {

    /** The database ends a transaction that waits for five. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    /** @throws IllegalStateException naming everything that is missing, or a deadline that is too late */
    static S3Settings of(StoreConfig.S3 given) {
        Missing missing = new Missing();
        S3Settings settings = new S3Settings(
                missing.orValue(given.endpoint(), "endpoint"),
                missing.orValue(given.region(), "region"),
                missing.orValue(given.bucket(), "bucket"),
                missing.orValue(given.accessKey().or(() -> text(given.accessKeyFile())), "access-key"),
                missing.orValue(given.secretKey().or(() -> text(given.secretKeyFile())), "secret-key"),
                given.deadline());
        missing.refuse();
        if (settings.deadline().compareTo(LONGEST) > 0) {
            throw new IllegalStateException("assay.documents.s3.deadline is at most " + LONGEST.toSeconds() + "s");
        }
        return settings;
    }

    private static Optional<String> text(Optional<Path> file) {
        return file.map(path -> {
            try {
                return Files.readString(path).strip();
            } catch (IOException unreadable) {
                throw new IllegalStateException("The file of a key of the object store cannot be read: " + path);
            }
        });
    }

    private static final class Missing {

        private final List<String> names = new ArrayList<>();

        <T> T orValue(Optional<T> value, String name) {
            if (value.filter(given -> !given.toString().isBlank()).isEmpty()) {
                names.add("assay.documents.s3." + name);
            }
            return value.orElse(null);
        }

        void refuse() {
            if (!names.isEmpty()) {
                throw new IllegalStateException(
                        "assay.documents.store is s3, and these are not set: " + String.join(", ", names));
            }
        }
    }
}
