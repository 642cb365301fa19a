package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that stops taking a body which the caller goes on sending. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class StalledServiceResourceTest {

    /** More than the buffers of two connections on one machine hold. */
    private static final String LARGE = "a".repeat(20_000_000);

    @Profile
    Origin profile;

    private final List<HttpServerRequest> stalled = new CopyOnWriteArrayList<>();

    @BeforeEach
    void stalls() {
        profile.answers(request -> {
            request.pause();
            stalled.add(request);
        });
    }

    /** Only who reads on hears that nobody sends any more. */
    @AfterEach
    void readsOn() {
        stalled.forEach(HttpServerRequest::resume);
        profile.echoes();
    }

    @Test
    void isWhatTheCallerIsTold() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            http.send("POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + KeyFile.LOCAL.text()
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + LARGE.length() + "\r\n\r\n");
            http.send(LARGE);

            String answer = http.read("}");
            assertTrue(answer.startsWith("HTTP/1.1 504 "), answer);
            assertTrue(answer.contains("urn:assay:problem:timeout"), answer);
        }
    }
}
