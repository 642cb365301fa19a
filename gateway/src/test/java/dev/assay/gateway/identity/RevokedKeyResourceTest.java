package dev.assay.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.TestKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that take long, to a caller whose key is revoked meanwhile. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(RevokedKeyResourceTest.Unhurried.class)
class RevokedKeyResourceTest {

    /** Streams may pause for longer than a test takes. */
    public static final class Unhurried implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assay.gateway.deadline.idle", "5m",
                    "assay.gateway.deadline.stream", "5m",
                    "quarkus.http.idle-timeout", "6m");
        }
    }

    @Profile
    Origin profile;

    private final List<HttpServerResponse> answers = new CopyOnWriteArrayList<>();

    @BeforeEach
    void begin() {
        profile.answers(request -> {
            answers.add(request.response());
            request.response().setChunked(true).write("first;");
        });
    }

    @AfterEach
    void echo() {
        profile.echoes();
    }

    static List<String> takeLong() {
        return List.of("/api/v1/exports/candidates.csv", "/api/v1/imports/" + UUID.randomUUID() + "/events");
    }

    @ParameterizedTest
    @MethodSource("takeLong")
    void endsThoseAndNoOthers(String path) throws IOException {
        TestKey revoked = TestKey.with("candidates:read");
        try (RawHttp one = reads(path, KeyFile.LOCAL.text());
                RawHttp other = reads(path, revoked.text())) {
            TestKey.as(KeyFile.LOCAL.text())
                    .header("If-Match", "\"1\"")
                    .delete("/api/v1/api-keys/" + revoked.id())
                    .then()
                    .statusCode(204);

            assertTrue(other.isClosedByPeer());
            answers.get(0).write("second;");
            assertTrue(one.read("second;").endsWith("second;"));
        }
    }

    private static RawHttp reads(String path, String key) throws IOException {
        RawHttp reader = new RawHttp(RestAssured.port);
        reader.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n\r\n");
        reader.read("first;");
        return reader;
    }
}
