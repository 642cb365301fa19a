package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.faults.Call.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Makes single calls through the gateway and returns what came of them. Nothing is retried automatically. */
final class Caller {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Far beyond every deadline, so that a late answer is recorded as late. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = 500_000_000L;

    private final int port;
    private final String key;
    private volatile HttpClient http = client();

    Caller(int port, String key) {
        this.port = port;
        this.key = key;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    String key() {
        return key;
    }

    /** Drops its connections, so that the next calls open new ones, like callers that come and go. */
    void connectAnew() {
        http = client();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A read that has to succeed, if need be after retries: the machine may still be busy with the aftermath of a fault. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        for (int more = TRIES; answer.statusCode() >= 500 && more > 0; more--) {
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = send(request(path).GET());
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A call of the load. The future never fails: a failure is a call without an answer. */
    CompletableFuture<Call> call(Kind kind, String name, String label, HttpRequest.Builder request) {
        long begin = System.nanoTime();
        return http.sendAsync(request.build(), BodyHandlers.ofString()).handle((answer, failure) -> {
            Call unanswered = new Call(kind, name, label, begin, System.nanoTime(), 0, false, false, "", 0);
            return failure == null ? answered(unanswered, answer) : unanswered;
        });
    }

    private static Call answered(Call asked, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean ok = answer.statusCode() / 100 == 2;
        Optional<JsonNode> whole = parsed(answer.body());
        JsonNode body = whole.orElse(JSON.createObjectNode());
        boolean lawful = ok
                || type.startsWith("application/problem+json")
                        && (answer.statusCode() / 100 == 4 || answer.statusCode() >= 503);
        return new Call(
                asked.kind(),
                asked.name(),
                asked.label(),
                asked.begin(),
                asked.end(),
                answer.statusCode(),
                lawful && whole.isPresent(),
                answer.headers().firstValue("Retry-After").isPresent(),
                body.path("id").asText(body.path("candidateId").asText()),
                body.path("version").asLong(body.path("candidateVersion").asLong()));
    }

    /** Empty if it is no JSON, as one that was cut off. */
    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
