package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class StandingRowsResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    StandingRows rows;

    @Test
    void knowsTheDatabaseByMoreThanItsTimeline() {
        String identity = tables.text("select system_identifier from pg_control_system()");

        Look first = rows.start().await().atMost(PATIENCE).look();
        Look next = rows.changes("none", first.seen(), Place.of(first.seen()))
                .await()
                .atMost(PATIENCE)
                .look();

        assertTrue(first.history().startsWith(identity + " "), first.history());
        assertEquals(first.history(), next.history());
    }
}
