package dev.assay.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;

/** Calls that come at their own pace, whether or not the earlier ones have been answered, like those of many independent callers. */
final class Flood {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final List<String> keys;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * One answer.
     *
     * @param status 0 if none came
     * @param took milliseconds since the call was due
     */
    record Answer(int status, String type, long took) {}

    /** @param keys of the callers, used in turn */
    Flood(URI address, List<String> keys) {
        this.address = address;
        this.keys = keys;
    }

    /** All answers to that many calls a second, once the last has come. */
    List<Answer> run(int perSecond, Duration time) throws InterruptedException {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        Phaser open = new Phaser(1);
        long start = System.nanoTime();
        long calls = perSecond * time.toSeconds();
        for (long i = 0; i < calls; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            open.register();
            http.sendAsync(request(keys.get((int) (i % keys.size()))), BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> {
                        answers.add(answer(answer, due));
                        open.arriveAndDeregister();
                    });
        }
        open.arriveAndAwaitAdvance();
        return List.copyOf(answers);
    }

    private HttpRequest request(String key) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .build();
    }

    private static Answer answer(HttpResponse<String> answer, long due) {
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due);
        return answer == null
                ? new Answer(0, "", took)
                : new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        took);
    }
}
