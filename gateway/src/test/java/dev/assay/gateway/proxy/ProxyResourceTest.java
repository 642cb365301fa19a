package dev.assay.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.Until;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when a service, or a caller, does not do its part. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class ProxyResourceTest {

    private static final String KEY = "Authorization: Bearer " + KeyFile.LOCAL.text() + "\r\n";
    private static final String CANDIDATE = "/api/v1/candidates/0198c7a2-0000-7000-8000-000000000001";

    /** Of GatewayTestResource. */
    private static final int POOL = 4;

    private static final int QUEUE = 2;

    @TestHTTPResource
    URL gateway;

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    MeterRegistry metrics;

    /** A call that may be as slow as a cold start is, before those that must not. */
    @BeforeEach
    void warmUp() {
        profile.echoes();
        scoring.echoes();
        Until.holds(() -> withKey().get("/api/v1/candidates").statusCode() == 200);
        profile.echoes();
    }

    @AfterEach
    void leavesNothingOpen() {
        Until.holds(() -> openCalls() == 0);
    }

    @Test
    void endsAReadAtItsDeadline() {
        profile.answers(request -> {});

        long millis = problem(withKey().get("/api/v1/candidates"), 504, "timeout");

        assertTrue(millis >= 2_000 && millis < 5_000, "took " + millis + " ms");
        Until.holds(() -> profile.openConnections() == 0);
    }

    @Test
    void givesAWriteMoreTime() {
        profile.answers(request -> request.endHandler(end -> {}));

        long millis = problem(withKey().body("{}").put(CANDIDATE), 504, "timeout");

        assertTrue(millis >= 5_000, "took " + millis + " ms");
    }

    @Test
    void leavesOtherServicesAloneWhenOneHangs() {
        profile.answers(request -> {});

        assertEquals(504, withKey().get("/api/v1/candidates").statusCode());
        assertEquals(200, withKey().get("/api/v1/rankings").statusCode());
    }

    @Test
    void saysThatAServiceIsAwayAndFindsItAgain() {
        scoring.stop();
        try {
            problem(withKey().get("/api/v1/rankings"), 503, "unavailable");
            withKey().get("/api/v1/rankings").then().header("Retry-After", "2");
        } finally {
            scoring.start();
        }

        assertEquals(200, withKey().get("/api/v1/rankings").statusCode());
    }

    @Test
    void saysThatAServiceBrokeOff() {
        profile.answers(request -> request.connection().close());

        problem(withKey().get("/api/v1/candidates"), 503, "unavailable");
        problem(withKey().body("{}").put(CANDIDATE), 503, "broken-off");
    }

    @Test
    void saysNothingMoreOfAnAnswerThatBrokeOff() {
        profile.answers(request -> request.response()
                .putHeader("ETag", "\"3\"")
                .putHeader("Content-Length", "100")
                .write("")
                .onComplete(written -> Vertx.currentContext()
                        .owner()
                        .setTimer(300, later -> request.connection().close())));

        withKey()
                .get(CANDIDATE)
                .then()
                .statusCode(503)
                .header("ETag", nullValue())
                .header("X-Request-Id", notNullValue())
                .header("RateLimit", notNullValue())
                .body("type", equalTo("urn:assay:problem:unavailable"));
    }

    @Test
    void freesTheServiceWhenTheCallerLeaves() throws IOException {
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        profile.answers(held::add);
        long start = System.nanoTime();
        List<RawHttp> callers = callers(POOL);
        Until.holds(() -> held.size() == POOL);

        leave(callers);

        Until.holds(() -> openCalls() == 0
                && held.stream().allMatch(request -> request.response().closed()));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 5_000, "freed by the deadline only: " + millis + " ms");
    }

    @Test
    void refusesWhatTheQueueCannotHold() throws IOException {
        profile.answers(request -> {});
        List<RawHttp> callers = callers(POOL + QUEUE);
        try {
            Until.holds(() -> openCalls() == POOL + QUEUE && profile.seen().size() == POOL);

            problem(withKey().get("/api/v1/candidates"), 503, "unavailable");
            assertEquals(200, withKey().get("/api/v1/rankings").statusCode());
        } finally {
            leave(callers);
        }
        Until.holds(() -> openCalls() == 0);
        profile.echoes();
        assertEquals(200, withKey().get("/api/v1/candidates").statusCode());
    }

    @Test
    void refusesWhatHasWaitedTooLongForAConnection() throws IOException {
        profile.answers(request -> {});
        List<RawHttp> callers = callers(POOL);
        try {
            Until.holds(() -> profile.seen().size() == POOL);

            problem(withKey().body("{}").put(CANDIDATE), 503, "unavailable");
        } finally {
            leave(callers);
        }
        assertEquals(POOL, profile.seen().size());
    }

    @Test
    void hidesWhereAServiceLives() {
        profile.answers(request -> request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode(201)
                        .putHeader("Location", profile.url() + "/api/v1/candidates/1")
                        .end("{}")));

        withKey()
                .body("{}")
                .post("/api/v1/candidates")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/candidates/1");
    }

    /** Each asks for something that takes the longer deadline. */
    private List<RawHttp> callers(int count) throws IOException {
        List<RawHttp> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // One after the other: connections that are still being made count as waiting.
            int inside = Math.min(i, POOL);
            Until.holds(() -> profile.seen().size() == inside);
            RawHttp caller = new RawHttp(gateway.getPort());
            caller.send("DELETE " + CANDIDATE + " HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n");
            callers.add(caller);
        }
        return callers;
    }

    private static void leave(List<RawHttp> callers) throws IOException {
        for (RawHttp caller : callers) {
            caller.close();
        }
    }

    private int openCalls() {
        return (int) metrics.get("assay.gateway.calls.open").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    /** @return how long it took, in milliseconds */
    private static long problem(io.restassured.response.Response response, int status, String code) {
        var checked = response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("urn:assay:problem:" + code))
                .body("status", equalTo(status))
                .body("requestId", equalTo(response.header("X-Request-Id")));
        if (status == 503) {
            checked.header("Retry-After", matchesPattern("[0-9]+"));
        }
        return response.time();
    }

    private static RequestSpecification withKey() {
        return given().contentType("application/json").header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
