package dev.assay.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Calls at a rate, whether or not earlier ones have been answered: how a crowd comes, as opposed to a client that waits. */
final class Flood {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpRequest> requests;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** @param status 0 where no answer came */
    record Answer(int status, String contentType, String retryAfter, Duration took) {}

    /** The callers take turns. */
    Flood(String url, List<String> keys) {
        requests = keys.stream()
                .map(key -> HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .build())
                .toList();
    }

    /** Comes back when the last call has ended. */
    List<Answer> run(int perSecond, Duration duration) {
        List<CompletableFuture<Void>> open = new ArrayList<>();
        long start = System.nanoTime();
        long calls = perSecond * duration.toMillis() / 1_000;
        for (int i = 0; i < calls; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            open.add(send(requests.get(i % requests.size())));
        }
        open.forEach(CompletableFuture::join);
        return List.copyOf(answers);
    }

    private CompletableFuture<Void> send(HttpRequest request) {
        long sent = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, failure) -> answers.add(answer(answer, Duration.ofNanos(System.nanoTime() - sent))))
                .thenAccept(added -> {});
    }

    private static Answer answer(HttpResponse<Void> answer, Duration took) {
        if (answer == null) {
            return new Answer(0, "", "", took);
        }
        return new Answer(answer.statusCode(), header(answer, "Content-Type"), header(answer, "Retry-After"), took);
    }

    private static String header(HttpResponse<Void> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
