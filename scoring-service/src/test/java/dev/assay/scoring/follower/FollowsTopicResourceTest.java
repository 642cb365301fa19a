package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service that was told to read a topic does so by itself, and is ready. */
@QuarkusTest
@WithTestResource(TopicTestResource.class)
class FollowsTopicResourceTest {

    @Inject
    Tables tables;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void assessesWhomTheTopicAnnounces() {
        // When
        await(() -> tables.text("select to_regclass('standing')") != null
                && tables.count("standing") == TopicTestResource.CANDIDATES);

        // Then
        assertEquals(3, tables.count("feed_position"));
        assertEquals("1", tables.text("select count(distinct holder) from feed_position"));
        await(() -> tables.text("select sum(pending) from feed_position").equals("0"));
        await(() -> tables.count("known_incarnation where searched_at is null") == 1);
        await(() ->
                RestAssured.given().port(managementPort).get("/q/health/ready").statusCode() == 200);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within the time");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
