package dev.assay.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Until;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of any length, of which a caller reads no more for a long time. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(DownloadsResourceTest.Unhurried.class)
class DownloadsResourceTest {

    /** More than the four connections for other calls, of GatewayTestResource. */
    private static final int OF_ONE_CALLER = 8;

    private static final String WATCHED = "/api/v1/imports/" + UUID.randomUUID() + "/events";
    private static final String EXPORT = "/api/v1/exports/candidates.csv";

    /** Streams may pause for longer than a test takes. */
    public static final class Unhurried implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assay.gateway.deadline.read", "20s",
                    "assay.gateway.deadline.idle", "5m",
                    "quarkus.http.idle-timeout", "6m",
                    "assay.gateway.deadline.stream", "5m");
        }
    }

    @Profile
    Origin profile;

    KeyFile keys;

    @Inject
    MeterRegistry metrics;

    private final List<RawHttp> readers = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (RawHttp reader : readers) {
            reader.close();
        }
        keys.holds(KeyFile.LOCAL);
        Until.holds(() -> ask("/api/v1/candidates", KeyFile.OTHER).statusCode() == 401);
    }

    @Test
    void leaveConnectionsToOtherCallsAndToOtherCallers() throws IOException {
        // Given
        keys.holds(KeyFile.LOCAL, KeyFile.OTHER);
        profile.answers(DownloadsResourceTest::answer);
        for (int i = 0; i < OF_ONE_CALLER; i++) {
            assertBegins(download(KeyFile.LOCAL));
        }

        // They are no calls that the 64 connections are for.
        assertEquals(OF_ONE_CALLER, open("downloads"));
        assertEquals(0, open("calls"));

        // When, then
        Until.holds(() -> ask("/api/v1/candidates", KeyFile.OTHER).statusCode() == 200);
        assertEquals(200, ask("/api/v1/candidates", KeyFile.LOCAL).statusCode());
        assertBegins(download(KeyFile.OTHER));
        String original = "/api/v1/candidates/" + UUID.randomUUID() + "/documents/" + UUID.randomUUID();
        for (String another : List.of(EXPORT, "/api/v1/imports/" + UUID.randomUUID() + "/errors.csv", original)) {
            ask(another, KeyFile.LOCAL)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .body("detail", containsString(OF_ONE_CALLER + " downloads"));
        }

        // When
        readers.get(0).close();
        profile.echoes();

        // Then
        Until.holds(() -> ask(EXPORT, KeyFile.LOCAL).statusCode() == 200);
    }

    @Test
    void areNotHeldUpByThoseWhoWatchImports() throws IOException {
        // Given
        keys.holds(KeyFile.LOCAL, KeyFile.OTHER);
        profile.answers(DownloadsResourceTest::answer);
        Until.holds(() -> ask("/api/v1/candidates", KeyFile.OTHER).statusCode() == 200);
        for (int i = 0; i < OF_ONE_CALLER; i++) {
            assertBegins(reads(WATCHED, KeyFile.LOCAL));
            assertBegins(reads(WATCHED, KeyFile.OTHER));
        }

        // When
        RawHttp export = download(KeyFile.LOCAL);

        // Then
        assertBegins(export);
        ask(WATCHED, KeyFile.LOCAL)
                .then()
                .statusCode(429)
                .body("detail", containsString(OF_ONE_CALLER + " streams of progress"));
    }

    private double open(String pool) {
        return metrics.get("assay.gateway.calls.open")
                .tags("service", "profile-service", "pool", pool)
                .gauge()
                .value();
    }

    private RawHttp download(KeyFile.Key key) throws IOException {
        return reads(EXPORT, key);
    }

    private RawHttp reads(String path, KeyFile.Key key) throws IOException {
        RawHttp reader = new RawHttp(RestAssured.port);
        readers.add(reader);
        reader.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key.text() + "\r\n\r\n");
        return reader;
    }

    private static void assertBegins(RawHttp reader) throws IOException {
        String head = reader.readHead();
        assertTrue(head.startsWith("HTTP/1.1 200 "), head);
    }

    private static void answer(HttpServerRequest request) {
        if (request.path().equals(EXPORT) || request.path().equals(WATCHED)) {
            request.response().setChunked(true).write("the first of many lines\n");
        } else {
            request.response().end("{}");
        }
    }

    private static Response ask(String path, KeyFile.Key key) {
        return given().header("Authorization", "Bearer " + key.text()).get(path);
    }
}
