package dev.assay.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.KeysTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Most addresses take one MiB; those that are said to take more take that, announced or not. */
@QuarkusTest
@QuarkusTestResource(KeysTestResource.class)
class BodyLimitResourceTest {

    @TestHTTPResource
    URI service;

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

    private static BodyPublisher announced(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher unannounced(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private int post(String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", TestTokens.fromGateway("profile-service"))
                .header("Content-Type", path.equals("echo") ? "application/json" : "application/octet-stream")
                .POST(body)
                .build();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
