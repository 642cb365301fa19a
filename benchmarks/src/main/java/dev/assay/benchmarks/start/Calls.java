package dev.assay.benchmarks.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends calls to a service on a port, with the credentials that it asks for. */
final class Calls {

    private static final int OK = 200;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_MILLIS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningSystem system;
    private final String key;

    Calls(RunningSystem system, String key) {
        this.system = system;
        this.key = key;
    }

    /** Creates something and returns its id. */
    String made(int port, Subject.Call call) throws Exception {
        HttpResponse<String> answer = http.send(request(port, call), HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body()).path("id").asText();
    }

    /** Waits for the first 200, and returns the time of that answer by {@link System#nanoTime}. */
    long firstAnswer(ProcessHandle process, int port, Subject.Call call) throws Exception {
        HttpRequest request = request(port, call);
        long begun = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begun < PATIENCE_NANOS) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK) {
                    return System.nanoTime();
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("No answer 200 to " + call + ", see the log");
    }

    /** Sends the calls repeatedly, one at a time; each must be answered with 2xx. */
    void traffic(int port, List<Subject.Call> calls, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            Subject.Call call = calls.get(time % calls.size());
            HttpResponse<String> answer = http.send(request(port, call), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(call + " was answered " + answer.statusCode() + ": " + answer.body());
            }
        }
    }

    private HttpRequest request(int port, Subject.Call call) throws IOException, GeneralSecurityException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()));
        if (call.audience().equals("gateway")) {
            request.header("Authorization", "Bearer " + key);
        } else if (!call.audience().isEmpty()) {
            request.header("Authorization", system.authorization(call.audience()));
        }
        if (call.method().equals("GET")) {
            return request.build();
        }
        return request.header("Content-Type", "application/json")
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
    }
}
