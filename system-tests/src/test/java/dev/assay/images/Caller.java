package dev.assay.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.system.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A caller of the gateway. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String key;

    Caller(int port, String key) {
        this.port = port;
        this.key = key;
    }

    static boolean isReady(int managementPort) throws InterruptedException {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://127.0.0.1:" + managementPort + "/q/health/ready"))
                                            .timeout(PATIENCE)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    /** What Prometheus would see. */
    static String metrics(int managementPort) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/metrics"))
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Sends a document and returns the id of its candidate. */
    String upload(Path document) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                request("/documents")
                        .header("Content-Type", "application/pdf")
                        .POST(BodyPublishers.ofFile(document))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    JsonNode awaitAssessment(String candidate, Duration patience) throws Exception {
        AtomicReference<JsonNode> assessment = new AtomicReference<>();
        Eventually.isTrue(patience, "the candidate is assessed", () -> {
            HttpResponse<String> answer = HTTP.send(
                    request("/candidates/" + candidate + "/assessment").GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                assessment.set(JSON.readTree(answer.body()));
            }
            return answer.statusCode() == 200;
        });
        return assessment.get();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }
}
