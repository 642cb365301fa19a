package dev.assay.gateway.door;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.TestKey;
import dev.assay.gateway.testing.Until;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that ends in its middle is counted by whose fault that is. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class CutAnswersResourceTest {

    private static final String ROUTE = "/api/v1/candidates";

    @Profile
    Origin profile;

    @Inject
    MeterRegistry metrics;

    /** The first call of a process can take longer than a read may. */
    @BeforeEach
    void isServed() {
        profile.echoes();
        Until.holds(() -> TestKey.as(KeyFile.LOCAL.text()).get(ROUTE).statusCode() == 200);
    }

    @AfterEach
    void echo() {
        profile.echoes();
    }

    @Test
    void blamesAServiceThatBreaksOff() throws IOException {
        CompletableFuture<HttpServerRequest> asked = begins();
        long before = counted(503);
        try (RawHttp caller = call()) {
            asked.join().connection().close();

            caller.read("never");
        }
        Until.holds(() -> counted(503) == before + 1);
    }

    @Test
    void blamesAServiceThatIsLate() throws IOException {
        begins();
        long before = counted(504);
        try (RawHttp caller = call()) {
            caller.read("never");
        }
        Until.holds(() -> counted(504) == before + 1);
    }

    @Test
    void blamesACallerThatLeaves() throws IOException {
        begins();
        long before = counted(499);
        call().close();

        Until.holds(() -> counted(499) == before + 1);
    }

    /** The service sends a first piece, and no other. */
    private CompletableFuture<HttpServerRequest> begins() {
        CompletableFuture<HttpServerRequest> asked = new CompletableFuture<>();
        Consumer<HttpServerRequest> begin = request -> {
            request.response().setChunked(true).write("first");
            asked.complete(request);
        };
        profile.answers(begin);
        return asked;
    }

    private static RawHttp call() throws IOException {
        RawHttp caller = new RawHttp(RestAssured.port);
        caller.send(
                "GET " + ROUTE + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + KeyFile.LOCAL.text() + "\r\n\r\n");
        caller.read("first");
        return caller;
    }

    private long counted(int status) {
        Timer timer = metrics.find("http.server.requests")
                .tags("uri", ROUTE, "status", Integer.toString(status), "method", "GET")
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
