package dev.assay.scoring.rubric;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.engine.Assessor;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service whose rubric is still being read. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class BundledEngineResourceTest {

    private static final UUID ONE = new UUID(0, 1);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void startsAnew() {
        fixture.apply(tables.reset(), "1.7.3", upserted(ONE, 1, 1, 40));
        QuarkusMock.installMockForType(new BundledEngine(this::late, Duration.ofMillis(50)), BundledEngine.class);
    }

    @AfterEach
    void letGo() {
        end.countDown();
    }

    @Test
    void answersReadersOfAssessments() {
        Api.caller()
                .get("/api/v1/candidates/" + ONE + "/assessment")
                .then()
                .statusCode(200)
                .body("result.overall", equalTo(40));
    }

    @Test
    void tellsWhoNeedsRulesToComeBack() {
        Api.caller()
                .get("/api/v1/job-profiles")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", endsWith("not-ready"));
    }

    private Assessor late() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The test is over");
    }
}
