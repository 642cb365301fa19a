package dev.assay.database.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The migrations of this build, as the last release meets them. */
class ReleasedMigrationsTest {

    static final List<String> SERVICES = Release.SERVICES;

    private static TrialDatabases databases;

    @BeforeAll
    static void start() throws IOException {
        databases = new TrialDatabases();
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @Test
    void leavesReleasedMigrationsAsTheyAre() throws IOException {
        // Given
        Release release = Release.last();

        // When
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> each : release.hashes().entrySet()) {
            if (!Files.exists(Release.ROOT.resolve(each.getKey()))) {
                changed.add(each.getKey() + " is gone");
            } else if (!Release.hash(each.getKey()).equals(each.getValue())) {
                changed.add(each.getKey() + " is not what it was in the last release");
            }
        }

        // Then
        assertEquals(List.of(), changed);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void addsMigrationsAfterThoseReleased(String service) throws IOException {
        // Given
        Release release = Release.last();

        // When
        List<String> before = Release.present(service).stream()
                .filter(path -> !release.hashes().containsKey(path))
                .filter(path -> Release.number(path) <= release.version(service))
                .toList();

        // Then: a database that the last release has made would never get them.
        assertEquals(List.of(), before);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void leavesTheLastReleaseWhatItNeeds(String service) throws IOException, SQLException {
        // Given
        int released = Release.last().version(service);

        // When
        List<String> broken = databases.brokenSince(
                released, Release.ROOT.resolve(Release.folder(service)).toString());

        // Then
        assertEquals(List.of(), broken);
    }

    /** A start asks for that one only, so a migration that is not named would never be made. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void namesTheNewestMigration(String service) throws IOException {
        // Given
        String newest = Release.present(service).stream()
                .filter(path -> path.endsWith(".sql"))
                .max(Comparator.comparing(Release::number))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();

        // When
        String named = Files.readString(Release.ROOT.resolve(service + "/src/main/resources/db/newest-migration.txt"));

        // Then
        assertEquals(newest + "\n", named);
    }
}
