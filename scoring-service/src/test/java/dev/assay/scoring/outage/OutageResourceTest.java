package dev.assay.scoring.outage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.testing.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The database is missing at start, comes, goes and comes back; tables and epoch appear without a restart. */
@QuarkusTest
@WithTestResource(SwitchedScoringDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageResourceTest {

    private static final String RANKINGS = "/api/v1/rankings";

    Consumer<Boolean> power;

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    @Order(1)
    void isLiveButNotReadyWithoutItsDatabase() {
        // When
        Response live = given().get(management + "health/live");
        Response ready = given().get(management + "health/ready");

        // Then
        live.then().statusCode(200);
        ready.then().statusCode(503).body("checks.find { it.name == 'scoring' }.data.epoch", equalTo("none"));
        assertUnavailable();
    }

    @Test
    @Order(2)
    void opensItsEpochWhenTheDatabaseComes() {
        // When
        power.accept(true);

        // Then
        await(() -> given().get(management + "health/ready").statusCode() == 200);
        Api.caller().get(RANKINGS).then().statusCode(200);
    }

    @Test
    @Order(3)
    void answersUnavailableWhileTheDatabaseIsAway() {
        // When
        power.accept(false);

        // Then
        for (int i = 0; i < 40; i++) {
            assertUnavailable();
        }
        given().get(management + "health/ready").then().statusCode(503);
        given().get(management + "health/live").then().statusCode(200);
    }

    @Test
    @Order(4)
    void goesOnWhenTheDatabaseIsBack() {
        // When
        power.accept(true);

        // Then
        await(() -> Api.caller().get(RANKINGS).statusCode() == 200);
        await(() -> given().get(management + "health/ready").statusCode() == 200);
    }

    private static void assertUnavailable() {
        long start = System.nanoTime();
        Response answer = Api.caller().get(RANKINGS);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        answer.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:unavailable"));
        assertTrue(taken.toMillis() < 2000, "Promised within 2 s, but took " + taken);
    }

    private static void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.get()) {
            assertTrue(System.nanoTime() < end, "Not within 20 s");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
