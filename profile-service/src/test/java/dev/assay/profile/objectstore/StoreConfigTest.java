package dev.assay.profile.objectstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConfigTest {

    private static final Map<String, String> WHOLE = Map.of(
            "assay.documents.store", "s3",
            "assay.documents.s3.endpoint", "http://store.example:9000",
            "assay.documents.s3.region", "eu-north-1",
            "assay.documents.s3.bucket", "originals",
            "assay.documents.s3.access-key", "a",
            "assay.documents.s3.secret-key", "b");

    @TempDir
    Path folder;

    @Test
    void keepsOriginalsInTheDatabaseUnlessToldOtherwise() {
        StoreConfig config = read(Map.of());

        assertEquals(StoreConfig.Kind.DATABASE, config.store());
        assertEquals(Duration.ofSeconds(2), config.s3().deadline());
        assertEquals(Duration.ofSeconds(5), config.s3().sweepEvery());
        assertEquals(Duration.ofHours(6), config.s3().searchEvery());
        assertEquals(Duration.ofHours(1), config.s3().youngest());
    }

    @Test
    void readsAWholeDescriptionAndKeysOfFiles() throws IOException {
        Map<String, String> given = new HashMap<>(WHOLE);
        given.remove("assay.documents.s3.secret-key");
        given.put(
                "assay.documents.s3.secret-key-file",
                Files.writeString(folder.resolve("key"), "from a file\n").toString());

        assertEquals(
                new S3Settings(
                        URI.create("http://store.example:9000"),
                        "eu-north-1",
                        "originals",
                        "a",
                        "from a file",
                        Duration.ofSeconds(2)),
                S3Settings.of(read(given).s3()));
    }

    @Test
    void refusesADescriptionThatLacksAnything() {
        for (String name : WHOLE.keySet()) {
            if (name.startsWith("assay.documents.s3.")) {
                Map<String, String> given = new HashMap<>(WHOLE);
                given.remove(name);
                IllegalStateException refused = assertThrows(
                        IllegalStateException.class,
                        () -> S3Settings.of(read(given).s3()));
                assertEquals("assay.documents.store is s3, and these are not set: " + name, refused.getMessage());
            }
        }
    }

    @Test
    void refusesADeadlineThatTheDatabaseWouldNotWaitFor() {
        Map<String, String> given = new HashMap<>(WHOLE);
        given.put("assay.documents.s3.deadline", "5s");
        StoreConfig.S3 s3 = read(given).s3();

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> S3Settings.of(s3));

        assertEquals("assay.documents.s3.deadline is at most 4s", refused.getMessage());
    }

    private static StoreConfig read(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(StoreConfig.class)
                .withDefaultValues(given)
                .build()
                .getConfigMapping(StoreConfig.class);
    }
}
