package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.FeedView;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.EpochKeeper;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.follower.status.FeedLag;
import dev.assay.scoring.follower.status.FollowerStatus;
import dev.assay.scoring.jobprofile.JobProfileTakeovers;
import dev.assay.scoring.rubric.BundledEngine;
import dev.assay.scoring.rubric.BundledRubric;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that follows the feed and cannot reach it. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ScoringReadinessResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** That nobody has looked yet is no silence until half a minute has passed. */
    private static final FeedLag SILENT = new FeedLag(0, Optional.empty(), Optional.of(Duration.ofHours(1)));

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    Epochs epochs;

    @Inject
    BundledEngine engine;

    @Inject
    BundledRubric rubric;

    @Inject
    JobProfileTakeovers takeovers;

    @Inject
    EpochKeeper keeper;

    @Inject
    FollowerStatus status;

    @Inject
    FeedView feed;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    private Epoch epoch;
    private Preparation preparation;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
        preparation = new Preparation(engine, rubric, takeovers, keeper);
        // What the class before reported of its epochs holds for half a minute.
        status.follow(List.of(epoch));
        status.of(epoch).lag(SILENT);
    }

    @Test
    void isNotReadyBeforeAnythingWasRead() {
        prepare();

        HealthCheckResponse answer = check();

        assertEquals(Status.DOWN, answer.getStatus());
        assertEquals("down", answer.getData().orElseThrow().get("feed"));
    }

    @Test
    void answersReadersWhileTheFeedIsAway() {
        prepare();
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        status.of(epoch).lag(SILENT);

        HealthCheckResponse answer = check();

        assertEquals(Status.UP, answer.getStatus());
        assertEquals("down", answer.getData().orElseThrow().get("feed"));
    }

    @Test
    void isNotReadyWhileItCannotOpenItsEpoch() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        tables.execute("alter table last_build rename to last_build_away");
        try {
            assertThrows(RuntimeException.class, this::prepare);
        } finally {
            tables.execute("alter table last_build_away rename to last_build");
        }

        HealthCheckResponse answer = check();

        assertEquals(Status.DOWN, answer.getStatus());
        String reason = (String) answer.getData().orElseThrow().get("epochs");
        assertTrue(reason.contains("last_build"), reason);
    }

    @Test
    void isAliveAsLongAsItsEngineIs() {
        var live = RestAssured.given().port(managementPort).get("/q/health/live");

        live.then().statusCode(200).body("checks.find { it.name == 'engine' }.status", equalTo("UP"));
    }

    private void prepare() {
        preparation.attempt().await().atMost(PATIENCE);
    }

    private HealthCheckResponse check() {
        return new ScoringReadiness(epochs, preparation, status, feed, FollowingConfig.with(Map.of()))
                .call()
                .await()
                .atMost(PATIENCE);
    }
}
