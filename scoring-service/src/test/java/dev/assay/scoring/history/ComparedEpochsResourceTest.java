package dev.assay.scoring.history;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With which assessment the one in use is compared, where several epochs are kept up to date. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ComparedEpochsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    Epochs epochs;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void staysInTheEpochInUse() {
        // Given
        Epoch before = epoch("before", "STANDBY", "current_since - interval '1 day'");
        assess(1, before, epoch);
        assess(2, before, epoch);

        // When
        ValidatableResponse changes = changes("");

        // Then
        changes.body("from.epoch", equalTo(epoch.id())).body("from.candidateVersion", equalTo(1));
    }

    @Test
    void goesFromTheFirstOneToTheEpochThatWasInUseBefore() {
        // Given
        Epoch older = epoch("older", "FILLING", "current_since - interval '2 days'");
        Epoch before = epoch("before", "STANDBY", "current_since - interval '1 day'");
        Epoch neverInUse = epoch("never", "FILLING", "null");
        assess(1, older);
        assess(1, before);
        assess(2, before, neverInUse, older, epoch);
        assess(3, before);

        // When
        ValidatableResponse changes = changes("");

        // Then
        changes.body("from.epoch", equalTo("before")).body("from.candidateVersion", equalTo(2));
    }

    @Test
    void goesBackFromAnEpochThatWasRolledBackToTheOneInUseAgain() {
        // Given
        Epoch rolledBack = epoch("rolled-back", "STANDBY", "current_since - interval '1 day'");
        assess(1, rolledBack, epoch);

        // When
        ValidatableResponse changes = changes("?to=1-1-rolled-back");

        // Then
        changes.body("from.epoch", equalTo(epoch.id()));
    }

    private Epoch epoch(String id, String state, String since) {
        tables.execute(
                "insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at, current_since)"
                        + " select '%s', rubric_version, rubric_hash, engine_version, as_of, '%s', now(), %s from epoch"
                                .formatted(id, state, since)
                        + " where state = 'CURRENT'");
        return epochs.find(id).await().atMost(PATIENCE).orElseThrow();
    }

    private void assess(int version, Epoch... in) {
        for (Epoch each : in) {
            fixture.apply(each, Assessed::withReadableFits, "1.7." + version, upserted(ONE, 1, version, 10 * version));
        }
    }

    private static ValidatableResponse changes(String query) {
        return Api.caller()
                .get("/api/v1/candidates/" + ONE + "/assessments/changes" + query)
                .then()
                .statusCode(200);
    }
}
