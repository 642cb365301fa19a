package dev.assay.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.output.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Speaks to the gateway. Repeats what is safe to repeat if the system is busy or briefly unavailable. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_FOR_DOCUMENTS = Duration.ofSeconds(30);

    /** A little longer than the gateway waits for a long body. */
    private static final Duration UPLOAD = Duration.ofMinutes(31);

    /** Twice as long as the gateway lets an answer be silent. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final int TRIES = 5;

    /** As long as the gateway sends nothing to a service that did not answer. */
    private static final long LONGEST_PAUSE_SECONDS = 30;

    private final URI gateway;
    private final String apiKey;
    private final Duration longestSilence;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public ApiClient(URI gateway, String apiKey) {
        this(gateway, apiKey, LONGEST_SILENCE);
    }

    /** @param longestSilence the longest wait between two pieces of an answer, after which it is given up */
    ApiClient(URI gateway, String apiKey, Duration longestSilence) {
        this.gateway = gateway;
        this.apiKey = apiKey;
        this.longestSilence = longestSilence;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** A {@code PUT} of the whole state, so that sending it twice has the effect of sending it once. */
    public Answer put(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A {@code POST} that is safe to repeat, since repeating it changes nothing more. */
    public Answer post(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A {@code POST} that creates something; its idempotency key lets it arrive several times and take effect once. */
    public Answer create(String path, JsonNode request) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build());
    }

    /**
     * Passes on each item of a list, page after page.
     *
     * @param attempt names what failed if a page cannot be read
     */
    public void pages(String path, String attempt, Consumer<JsonNode> told) {
        for (String next = path; next != null; ) {
            JsonNode page = get(next).orFail(attempt);
            page.path("items").forEach(told);
            next = page.path("next").asText(null);
        }
    }

    /** Sends a file to be read, which may wait for its turn; safe to repeat if the form names the candidate. */
    public Answer post(String path, Form form) {
        return send(request(path)
                .timeout(PATIENCE_FOR_DOCUMENTS)
                .header("Content-Type", form.mediaType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
                .build());
    }

    /** Streams a file; its idempotency key lets it arrive several times and take effect once. */
    public Answer upload(String path, String mediaType, Path file, UUID key) {
        try {
            return send(request(path)
                    .timeout(UPLOAD)
                    .header("Content-Type", mediaType)
                    .header("Idempotency-Key", key.toString())
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (FileNotFoundException e) {
            throw new Failure("cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    /**
     * Passes on each server-sent event that carries a document. Returns at the end of the stream, even if the connection broke: the caller checks
     * whether what it waits for has happened.
     */
    public void events(String path, Consumer<JsonNode> told) {
        HttpRequest request = request(path)
                .timeout(UPLOAD)
                .setHeader("Accept", "text/event-stream")
                .GET()
                .build();
        try {
            HttpResponse<Stream<String>> response = received(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                lines.filter(line -> line.startsWith("data:"))
                        .map(line ->
                                Answer.json(line.substring("data:".length()).getBytes(StandardCharsets.UTF_8)))
                        .forEach(told);
            }
            if (response.statusCode() != 200) {
                pause(1);
            }
        } catch (IOException | UncheckedIOException e) {
            pause(1);
        }
    }

    /** A {@code POST} without a body. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Deletes the resource in its present state; if somebody changes it meanwhile, the answer is 412. */
    public Answer delete(String path) {
        HttpResponse<byte[]> now = exchange(request(path).GET().build());
        Optional<String> version = now.headers().firstValue("ETag");
        return version.map(tag ->
                        send(request(path).header("If-Match", tag).DELETE().build()))
                .orElseGet(() -> answer(now));
    }

    /**
     * Writes the answer to a file as it arrives; a stream that breaks off is a failure.
     *
     * @return the problem if there is one, and then no file is written
     */
    public Answer download(String path, String mediaType, Path file) {
        HttpRequest request = request(path).setHeader("Accept", mediaType).GET().build();
        try {
            HttpResponse<InputStream> response = received(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    return Answer.of(response.statusCode(), body.readAllBytes());
                }
                PrivateFile.receive(body, file);
                return Answer.of(response.statusCode(), new byte[0]);
            }
        } catch (IOException e) {
            throw new Failure("the answer of the gateway at " + gateway + " broke off, or cannot be written.", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(new GatewayApi(gateway).address(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + apiKey);
    }

    private Answer send(HttpRequest request) {
        return answer(exchange(request));
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return Answer.of(response);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        int stalled = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> response = received(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!answer(response).willPass() || attempt == TRIES) {
                    return response;
                }
                pause(response.headers().firstValueAsLong("Retry-After").orElse(attempt));
            } catch (IOException e) {
                if (AnswerStalled.isCauseOf(e) && ++stalled == 2) {
                    throw new Failure("the gateway at " + gateway + " stopped twice in the middle of its answer.", e);
                }
                if (attempt == TRIES) {
                    throw noAnswer(e);
                }
                pause(attempt);
            }
        }
    }

    private Failure noAnswer(IOException cause) {
        return new Failure(
                "the gateway at " + gateway + " does not answer: see `assay status`, or start it with `assay up`.",
                cause);
    }

    private <T> HttpResponse<T> received(HttpRequest request, BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, StallGuard.around(body, longestSilence));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Failure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Failure("interrupted.", e);
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Math.min(seconds, LONGEST_PAUSE_SECONDS) * 1000);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
