package dev.assay.profile.outage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.SwitchedPostgres;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The database is missing at start, comes, goes and comes back; the service is never restarted. */
@QuarkusTest
@WithTestResource(SwitchedPostgres.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageResourceTest {

    private static final String CANDIDATES = "/api/v1/candidates";

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
        ready.then().statusCode(503);
        assertUnavailable(() -> caller().get(CANDIDATES));
        assertUnavailable(OutageResourceTest::create);
    }

    @Test
    @Order(2)
    void becomesReadyWhenTheDatabaseComes() {
        // When
        power.accept(true);

        // Then
        await(() -> given().get(management + "health/ready").statusCode() == 200);
        create().then().statusCode(201);
    }

    @Test
    @Order(3)
    void answersUnavailableWhileTheDatabaseIsAway() {
        // Given
        String id = create().path("id");

        // When
        power.accept(false);

        // Then
        for (int i = 0; i < 40; i++) {
            assertUnavailable(() -> caller().get(CANDIDATES + "/" + id));
            assertUnavailable(OutageResourceTest::create);
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
        await(() -> create().statusCode() == 201);
        for (int i = 0; i < 40; i++) {
            create().then().statusCode(201);
        }
        await(() -> given().get(management + "health/ready").statusCode() == 200);
    }

    private static void assertUnavailable(Supplier<Response> call) {
        long start = System.nanoTime();
        Response answer = call.get();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        answer.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:unavailable"));
        assertTrue(taken.toMillis() < 2000, "Promised within 2 s, but took " + taken);
    }

    private static Response create() {
        return caller().contentType(ContentType.JSON).body("{\"profile\": {}}").post(CANDIDATES);
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"));
    }

    private static void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.get()) {
            assertTrue(System.nanoTime() < end, "Not within 10 s");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
