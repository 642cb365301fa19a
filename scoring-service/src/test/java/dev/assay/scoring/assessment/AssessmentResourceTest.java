package dev.assay.scoring.assessment;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class AssessmentResourceTest {

    private static final UUID ONE = UUID.fromString("01939c1e-0000-7000-8000-000000000001");
    private static final String PATH = "/api/v1/candidates/" + ONE + "/assessment";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void answersTheCurrentAssessmentWithItsReceipt() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 3, 40));

        Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Request-Id", notNullValue())
                .body("candidateId", equalTo(ONE.toString()))
                .body("candidateVersion", equalTo(3))
                .body("stale", equalTo(false))
                .body("asOfFeed.position", equalTo("1.7.3"))
                .body("asOfFeed.pending", equalTo(0))
                .body("asOfFeed.lagSeconds", equalTo(0))
                .body("receipt.inputHash", equalTo("sha256:in40"))
                .body("receipt.asOf", equalTo("2026-12-31"))
                .body("result.overall", equalTo(40));
    }

    @Test
    void sendsTheResultAsItWasStored() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 3, 40));

        String body = Api.caller().get(PATH).asString();

        assertTrue(body.contains("\"result\":{\"overall\":40,\"text\":\"caf\u00e9 \\u0001 1.0\"}"), body);
    }

    @Test
    void spares304WhoHoldsTheCurrentOne() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 3, 40));
        String tag = Api.caller().get(PATH).header("ETag");

        Api.caller()
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));

        fixture.apply(epoch, "1.8.4", upserted(ONE, 1, 4, 40));
        Api.caller().header("If-None-Match", tag).get(PATH).then().statusCode(200);
    }

    @Test
    void tellsWhoHoldsTheCurrentOneThatItIsStaleBy200() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 3, 40));
        String tag = Api.caller().get(PATH).header("ETag");

        fixture.apply(epoch, "1.8.4", broken(ONE, 4, "nobody can read it"));

        Api.caller()
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("stale", equalTo(true));
    }

    @Test
    void waitsForAVersionThatArrives() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        CompletableFuture.runAsync(
                () -> fixture.apply(epoch, "1.8.4", upserted(ONE, 1, 2, 50)),
                CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));

        Api.caller()
                .queryParam("minVersion", 2)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("candidateVersion", equalTo(2));
    }

    @Test
    void answers202WhereTheVersionDoesNotArriveInTime() {
        Instant start = Instant.now();

        Api.caller()
                .queryParam("minVersion", 1)
                .get(PATH)
                .then()
                .statusCode(202)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:assay:problem:assessment-pending"))
                .body("requestId", notNullValue());

        Duration waited = Duration.between(start, Instant.now());
        assertTrue(waited.toMillis() >= 1_900, waited.toString());
    }

    @Test
    void takesNoVersionOfALostLifeOfTheDatabaseForALaterOne() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 5, 40));
        tables.execute("insert into known_incarnation (number, system_identifier, timeline) values (2, 1, '1')");

        Api.caller().queryParam("minVersion", 4).get(PATH).then().statusCode(202);
        Api.caller().get(PATH).then().statusCode(200).body("stale", equalTo(true));
        fixture.apply(epoch, "2.1.1", upserted(ONE, 2, 4, 50));
        Api.caller()
                .queryParam("minVersion", 4)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("candidateVersion", equalTo(4))
                .body("stale", equalTo(false));
    }

    @Test
    void answers404ForTheUnknownAndTheErased() {
        Api.caller().get(PATH).then().statusCode(404).body("type", equalTo("urn:assay:problem:not-found"));

        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        fixture.apply(epoch, "1.8.4", erased(ONE, 1, 2));

        Api.caller().get(PATH).then().statusCode(404);
        Api.caller().queryParam("minVersion", 2).get(PATH).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1939c1e-0-7000-8000-1", "01939c1e-0000-7000-8000-01", "x"})
    void knowsACandidateByNoOtherSpellingOfItsId(String spelling) {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));

        Api.caller()
                .get("/api/v1/candidates/" + spelling + "/assessment")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:assay:problem:not-found"))
                .body("detail", containsString("ids are UUIDs"));
    }

    @Test
    void saysWhenTheProfileWasPutAside() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        fixture.apply(epoch, "1.8.4", broken(ONE, 2, "x"));

        Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("stale", equalTo(true))
                .body("candidateVersion", equalTo(1));
        Api.caller()
                .queryParam("minVersion", 2)
                .get(PATH)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:assay:problem:assessment-parked"));
    }

    @Test
    void tellsHowFarBehindTheFeedItIs() {
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));
        tables.execute("update feed_position set pending = 12, oldest_pending_at = now() - interval '90 seconds'");

        int lag = Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("asOfFeed.pending", equalTo(12))
                .extract()
                .path("asOfFeed.lagSeconds");

        assertTrue(lag >= 90 && lag < 120, "lag " + lag);
    }

    @Test
    void refusesAMinVersionThatIsNoNumber() {
        Api.caller()
                .queryParam("minVersion", "two")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("minVersion"));
        Api.caller().queryParam("minversion", "2").get(PATH).then().statusCode(400);
    }
}
