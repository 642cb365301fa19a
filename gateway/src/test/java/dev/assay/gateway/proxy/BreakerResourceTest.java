package dev.assay.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that does not answer at all is left alone for a while; callers that leave do not make it one. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(BreakerResourceTest.Breaking.class)
class BreakerResourceTest {

    private static final int FAILURES = 5;
    /** Of GatewayTestResource. */
    private static final int POOL = 4;

    private static final int BATCH = 100;
    private static final String CANDIDATES = "/api/v1/candidates";

    /** As in use, but for times that a test can wait for, and an allowance for thousands of calls. */
    public static final class Breaking implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assay.gateway.breaker.failures", "" + FAILURES,
                    "assay.gateway.breaker.pause", "2s",
                    "assay.gateway.deadline.read", "1s",
                    // As it is if nobody sets it, and no longer than a connection took.
                    "assay.gateway.pool.queue-time", "500ms",
                    // The holders of the pool stay until they leave.
                    "assay.gateway.deadline.write", "10m",
                    "quarkus.http.idle-timeout", "11m",
                    "assay.gateway.limits.burst", "100000",
                    "assay.gateway.limits.per-second", "100000",
                    "assay.gateway.limits.concurrent", "100000");
        }
    }

    @TestHTTPResource
    URL gateway;

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void answersAgain() {
        profile.echoes();
        scoring.echoes();
        Until.holds(() -> get(CANDIDATES).statusCode() == 200 && gauge("assay.gateway.breaker.open") == 0);
        profile.echoes();
    }

    @Test
    void leavesAServiceAloneThatDoesNotAnswerAndFindsItAgain() {
        profile.answers(request -> {});
        for (int i = 0; i < FAILURES; i++) {
            assertEquals(504, get(CANDIDATES).statusCode());
        }

        get(CANDIDATES)
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[12]"))
                .body("type", equalTo("urn:assay:problem:unavailable"));

        assertEquals(FAILURES, profile.seen().size(), "upstream calls");
        assertEquals(1, gauge("assay.gateway.breaker.open"));
        assertEquals(200, get("/api/v1/rankings").statusCode());
        profile.echoes();
        Until.holds(() -> get(CANDIDATES).statusCode() == 200);
        assertEquals(0, gauge("assay.gateway.breaker.open"));
    }

    @Test
    void countsAServiceThatIsAway() {
        profile.stop();
        try {
            for (int i = 0; i < FAILURES; i++) {
                assertEquals(0, gauge("assay.gateway.breaker.open"));
                assertEquals(503, get(CANDIDATES).statusCode());
            }
            assertEquals(1, gauge("assay.gateway.breaker.open"));
            assertEquals(503, get(CANDIDATES).statusCode());
        } finally {
            profile.start();
        }
    }

    @Test
    void countsAServiceThatTakesNoConnection() throws IOException {
        profile.stop();
        FullHouse house = new FullHouse(URI.create(profile.url()).getPort());
        try {
            for (int i = 0; i < FAILURES; i++) {
                assertEquals(503, get(CANDIDATES).statusCode());
            }
            assertEquals(1, gauge("assay.gateway.breaker.open"));
        } finally {
            house.close();
            profile.start();
        }
    }

    @Test
    void survivesThousandsOfCallersThatLeaveWhileThePoolIsFull() throws IOException {
        profile.answers(request -> {});
        List<RawHttp> holders = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            int inside = i + 1;
            holders.add(caller());
            Until.holds(() -> profile.seen().size() == inside);
        }

        for (int left = 0; left < 5_000; left += BATCH) {
            leaveAtOnce(BATCH);
        }

        for (RawHttp holder : holders) {
            holder.close();
        }
        Until.holds(() -> gauge("assay.gateway.calls.open") == 0);
        profile.echoes();
        for (int i = 0; i < 100; i++) {
            assertEquals(200, get(CANDIDATES).statusCode(), "call " + i);
        }
    }

    /** The gateway has dealt with them before more come: the bound of a test's patience is for a batch. */
    private void leaveAtOnce(int callers) throws IOException {
        long before = dealtWith();
        for (int i = 0; i < callers; i++) {
            caller().close();
        }
        Until.holds(() -> dealtWith() == before + callers);
    }

    private RawHttp caller() throws IOException {
        RawHttp caller = new RawHttp(gateway.getPort());
        caller.send("PUT " + CANDIDATES + "/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + KeyFile.LOCAL.text() + "\r\nContent-Length: 0\r\n\r\n");
        return caller;
    }

    private long dealtWith() {
        return metrics.get("http.server.requests").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private double gauge(String name) {
        return metrics.get(name).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private static Response get(String path) {
        return given().header("Authorization", "Bearer " + KeyFile.LOCAL.text()).get(path);
    }
}
