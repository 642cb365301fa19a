package dev.assay.scoring.testing;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database samples for its plans outlives an erasure, so it samples nothing that somebody wrote or that tells of a profile. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class NoSamplesOfPersonsResourceTest {

    private static final String DECISION =
            "{\"decision\": \"hold\", \"reason\": \"Later.\", \"decidedBy\": \"R. Example\"}";

    /** Text that is no id, no name of a rubric, epoch or dimension, and no code of ours. */
    private static final String SAMPLED = """
            select string_agg(tablename || '.' || attname, ', ' order by 1) from pg_stats
             where schemaname = 'public' and (tablename, attname) <> ('canonical_input', 'input_hash') and tablename in ('assessment', 'standing', 'decision', 'canonical_input', 'parked_change')
               and attname in ('result', 'input_hash', 'result_hash', 'score_core_hash', 'evidence_quote', 'tags', 'competency_levels',
                               'rule_points', 'compressed', 'reason', 'decided_by', 'recorded_by')
            """;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Test
    void keepsNone() {
        // Given
        Epoch epoch = tables.reset();
        for (int i = 1; i <= 3; i++) {
            UUID candidate = new UUID(0, i);
            fixture.apply(epoch, Assessed::withReadableFits, "1.7." + i, upserted(candidate, 1, 1, 10 * i));
            Api.caller()
                    .contentType("application/json")
                    .body(DECISION)
                    .post("/api/v1/candidates/" + candidate + "/decisions")
                    .then()
                    .statusCode(201);
        }

        // When
        tables.execute("analyze");

        // Then
        assertEquals(null, tables.text(SAMPLED));
    }
}
