package dev.assay.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Calls of the public API without automatic retries: a test wants to see the first answer. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** @param key null to send none */
    Api(int port, String key) {
        this.port = port;
        this.key = key;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** @param body null to send none */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return http.send(
                body == null
                        ? request.POST(BodyPublishers.noBody()).build()
                        : request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                BodyHandlers.ofString());
    }

    /** Sends lines for a bulk import. */
    HttpResponse<String> importLines(String lines) throws IOException, InterruptedException {
        return http.send(
                request("/api/v1/imports")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The same with a stream of lines, for as long as they come. */
    HttpResponse<String> importLines(Supplier<InputStream> lines) throws IOException, InterruptedException {
        return http.send(
                request("/api/v1/imports")
                        .timeout(PATIENCE.multipliedBy(12))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(lines))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The same with an {@code Idempotency-Key}. */
    HttpResponse<String> post(String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a file for that version of a candidate. */
    HttpResponse<String> post(String path, byte[] content, String fileName, String version)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .timeout(PATIENCE.multipliedBy(3))
                        .header("Content-Type", "application/octet-stream")
                        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                        .header("If-Match", '"' + version + '"')
                        .POST(BodyPublishers.ofByteArray(content))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path, String version) throws IOException, InterruptedException {
        return http.send(
                request(path).header("If-Match", '"' + version + '"').DELETE().build(), BodyHandlers.ofString());
    }

    /** The items of all pages of a list. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        for (String next = path; next != null; ) {
            HttpResponse<String> answer = get(next);
            if (answer.statusCode() != 200) {
                throw new AssertionError(next + " answered " + answer.statusCode() + ": " + answer.body());
            }
            JsonNode page = JSON.readTree(answer.body());
            page.path("items").forEach(items::add);
            next = page.path("next").asText(null);
        }
        return items;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }
}
