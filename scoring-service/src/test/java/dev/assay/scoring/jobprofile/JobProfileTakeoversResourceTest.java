package dev.assay.scoring.jobprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.testing.Logged;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A build whose rubric has the id of a job profile that somebody created. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class JobProfileTakeoversResourceTest {

    @Inject
    Tables tables;

    @Inject
    JobProfileTakeovers takeovers;

    @BeforeEach
    void create() {
        tables.reset();
        tables.execute("insert into own_job_profile values"
                + " ('early-career', 1, 'Graduates', '', 100, 0, 0, '[]', 'R. Example', now())");
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void areToldOfBeforeTheRubricComesIntoUse() {
        tables.execute("update epoch set state = 'FILLING'");
        try {
            assertEquals(List.of("WARN"), told().stream().map(Level::getName).toList());
        } finally {
            tables.execute("update epoch set state = 'CURRENT'");
        }
    }

    @Test
    void areNotToldOfAgainWhenItIsInUse() {
        assertEquals(List.of(), told());
    }

    private List<Level> told() {
        return Logged.by(
                JobProfileTakeovers.class, () -> takeovers.tell().await().atMost(Duration.ofSeconds(10)));
    }
}
