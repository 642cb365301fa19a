package dev.assay.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that closes a kept connection in the moment in which the next request is on it. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class RetryResourceTest {

    private static final String CANDIDATES = "/api/v1/candidates";
    private static final String CANDIDATE = CANDIDATES + "/0198c7a2-0000-7000-8000-000000000001";
    private static final Consumer<HttpServerRequest> CLOSES =
            request -> request.connection().close();

    @Profile
    Origin profile;

    /** Enough calls for a retry, which leave a connection that is kept. */
    @BeforeEach
    void callOften() {
        profile.echoes();
        Until.holds(() -> withKey().get(CANDIDATES).statusCode() == 200);
        IntStream.range(0, 10).forEach(i -> withKey().get(CANDIDATES).then().statusCode(200));
    }

    @Test
    void sendsAReadAgain() {
        profile.answers(closingFirst(1));

        Response answer = withKey().get(CANDIDATES);

        answer.then().statusCode(200).body("call", equalTo(2));
        assertEquals(2, profile.seen().size());
        assertEquals(
                profile.seen().get(0).headers().get("X-Request-Id"),
                profile.seen().get(1).headers().get("X-Request-Id"));
    }

    @Test
    void sendsAReadAgainOnceOnly() {
        profile.answers(closingFirst(2));

        Response answer = withKey().get(CANDIDATES);

        answer.then().statusCode(503).body("type", equalTo("urn:assay:problem:unavailable"));
        assertEquals(2, profile.seen().size());
    }

    @Test
    void sendsNoWriteAgain() {
        profile.answers(CLOSES);

        withKey().delete(CANDIDATE).then().statusCode(503);
        withKey().body("{}").put(CANDIDATE).then().statusCode(503);
        withKey().body("{}").post(CANDIDATES).then().statusCode(503);

        assertEquals(3, profile.seen().size());
    }

    @Test
    void signsAnewWhatAServiceRefused() {
        AtomicInteger calls = new AtomicInteger();
        profile.answers(request -> request.response()
                .setStatusCode(calls.getAndIncrement() == 0 ? 401 : 204)
                .end());

        withKey().delete(CANDIDATE).then().statusCode(204);

        assertEquals(2, profile.seen().size());
    }

    @Test
    void sendsNoBodyAgainThatAServiceRefused() {
        profile.answers(request -> request.response().setStatusCode(401).end());

        withKey()
                .body("{}")
                .post(CANDIDATES)
                .then()
                .statusCode(503)
                .body("detail", containsString("nothing was changed"));

        assertEquals(1, profile.seen().size());
    }

    @Test
    void sendsNothingAgainOfWhichAnAnswerHasBegun() throws IOException {
        AtomicReference<HttpConnection> service = new AtomicReference<>();
        profile.answers(request -> {
            service.set(request.connection());
            request.response().putHeader("Content-Length", "100").write("half");
        });
        try (RawHttp client = new RawHttp(RestAssured.port)) {
            client.send("GET " + CANDIDATES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + KeyFile.LOCAL.text() + "\r\n\r\n");
            client.read("half");

            service.get().close();

            assertTrue(client.isClosedByPeer());
        }
        assertEquals(1, profile.seen().size());
    }

    @Test
    void sendsATenthOfTheCallsAgainAtMost() {
        profile.answers(CLOSES);
        int savedUp = 10;

        IntStream.range(0, 100).forEach(i -> withKey().get(CANDIDATES).then().statusCode(503));

        int retries = profile.seen().size() - 100;
        assertTrue(retries >= 10 && retries <= 10 + savedUp, retries + " retries");
    }

    private static Consumer<HttpServerRequest> closingFirst(int times) {
        AtomicInteger calls = new AtomicInteger();
        return request -> {
            int call = calls.incrementAndGet();
            if (call <= times) {
                CLOSES.accept(request);
            } else {
                request.response().putHeader("Content-Type", "application/json").end("{\"call\": " + call + "}");
            }
        };
    }

    private static RequestSpecification withKey() {
        return given().contentType("application/json").header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
