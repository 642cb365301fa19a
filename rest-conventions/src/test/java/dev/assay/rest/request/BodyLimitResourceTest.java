package dev.assay.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.KeysTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Most addresses take one MiB; those that are said to take more take that, announced or not. */
@QuarkusTest
@QuarkusTestResource(KeysTestResource.class)
class BodyLimitResourceTest {

    @TestHTTPResource
    URI service;

    @Inject
    Vertx vertx;

    @Test
    void takesMoreWhereMoreIsAllowed() throws Exception {
        assertEquals(200, post("echo/large", announced(1_200_000)));
        assertEquals(200, post("echo/large", unannounced(1_200_000)));
    }

    @Test
    void refusesWhatIsMoreThanAllowedThere() throws Exception {
        assertEquals(413, post("echo/large", announced(1_200_001)));
        assertEquals(413, post("echo/large", unannounced(1_200_001)));
    }

    @Test
    void keepsTheUsualBoundElsewhere() throws Exception {
        assertEquals(413, post("echo", announced(1_048_577)));
        assertEquals(413, post("echo", unannounced(1_048_577)));
    }

    @Test
    void keepsTheBoundsOverHttp2WhichHasNoTransferEncoding() throws Exception {
        assertTrue(isTakenOverHttp2("echo/large", 1_200_000));
        assertFalse(isTakenOverHttp2("echo/large", 1_200_001));
        assertFalse(isTakenOverHttp2("echo", 1_048_577));
    }

    /** A request of HTTP/2 that does not announce its length. The refusal closes the connection, so that a client may see no answer. */
    private boolean isTakenOverHttp2(String path, int bytes) throws Exception {
        HttpClientOptions http2 =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
        URI address = service.resolve(path);
        return vertx.createHttpClient(http2)
                .request(HttpMethod.POST, address.getPort(), address.getHost(), address.getPath())
                .compose(request -> {
                    request.putHeader("Authorization", TestTokens.fromGateway("profile-service"));
                    request.putHeader("Content-Type", contentType(path));
                    request.exceptionHandler(reset -> {});
                    request.setChunked(true).write(Buffer.buffer(new byte[bytes]));
                    request.end();
                    return request.response();
                })
                .map(answer -> answer.statusCode() == 200)
                .otherwise(false)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private static String contentType(String path) {
        return path.equals("echo") ? "application/json" : "application/octet-stream";
    }

    private static BodyPublisher announced(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher unannounced(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private int post(String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", TestTokens.fromGateway("profile-service"))
                .header("Content-Type", contentType(path))
                .POST(body)
                .build();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
