package dev.assay.profile.outage;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Another session locks the table, so that every connection of the pool soon waits; more calls come than there are connections. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class OverloadResourceTest {

    private static final int CALLS = 60;

    private static final String POOL_IDLE = "sql_pool_active{pool_name=\"__vertx.DEFAULT\",pool_type=\"sql\"} 0.0";

    @TestHTTPResource("/api/v1/candidates?limit=1")
    URI candidates;

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Inject
    AgroalDataSource connections;

    /** As the gateway speaks: of HTTP/2, who hangs up so many times at once has its one connection closed, with the next call on it. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void answersWhileTheTableIsLocked() throws SQLException {
        // When
        List<HttpResponse<String>> answers = whileLocked(() -> call(Duration.ofSeconds(30)));

        // Then
        answers.forEach(answer -> {
            assertTrue(Set.of(503, 504).contains(answer.statusCode()), answer.statusCode() + answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
        });
        assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() == 503), "The queue is bounded in time");
        assertServes();
    }

    @Test
    void takesBackTheConnectionsOfCallersThatHungUp() throws SQLException {
        // When
        assertThrows(CompletionException.class, () -> whileLocked(() -> call(Duration.ofMillis(300))));

        // Then
        assertServes();
    }

    private List<HttpResponse<String>> whileLocked(Supplier<CompletableFuture<HttpResponse<String>>> call)
            throws SQLException {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table candidate in access exclusive mode");
            var calls = IntStream.range(0, CALLS).mapToObj(n -> call.get()).toList();
            List<HttpResponse<String>> answers =
                    calls.stream().map(CompletableFuture::join).toList();
            connection.rollback();
            return answers;
        }
    }

    /** Every connection comes back, and the next calls are answered. */
    private void assertServes() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String metrics = metrics();
        while (!metrics.contains(POOL_IDLE)) {
            assertTrue(System.nanoTime() < end, "Connections are still in use: " + metrics);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            metrics = metrics();
        }
        for (int i = 0; i < CALLS; i++) {
            assertEquals(200, call(Duration.ofSeconds(30)).join().statusCode());
        }
    }

    private String metrics() {
        return given().get(management + "metrics").asString();
    }

    private CompletableFuture<HttpResponse<String>> call(Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(candidates)
                .header("Authorization", TestTokens.fromGateway("profile-service"))
                .timeout(patience)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
