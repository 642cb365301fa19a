package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.system.Flood.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** More than the gateway can serve, and callers that only keep it busy: what it can it serves, the rest it refuses in so many words. */
class OverloadIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/job-profiles";
    private static final Set<Integer> EXPECTED = Set.of(200, 429, 503);
    private static final int USUAL_PER_SECOND = 4;
    private static final int TIMES = 100;
    private static final int CALLERS = 4;

    /** Small, so that a crowd that a test can make asks far more than callers may. */
    private static final String LIMITS = "-Dassay.gateway.limits.per-second=8 -Dassay.gateway.limits.burst=16";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation assay;

    @BeforeAll
    static void start() throws Exception {
        assay = new Installation(folder.resolve("home")).javaOptions(LIMITS);
        assay.run("up").succeeded();
    }

    @AfterAll
    static void leaveNothingBehind() throws Exception {
        assay.run("down").succeeded();
        assertEquals(List.of(), assay.processes());
    }

    @Test
    void servesWhatItCanAndRefusesTheRest() throws Exception {
        Duration duration = Duration.ofSeconds(Integer.getInteger("assay.overload.seconds", 15));
        String url = "http://127.0.0.1:" + assay.gatewayPort() + PATH;
        List<String> keys = keys();
        Flood crowd = new Flood(url, keys);
        Flood quiet = new Flood(url, List.of(key("quiet")));
        Health health = new Health(new Api(assay.gatewayPort() + 1_000, null));

        CompletableFuture<List<Answer>> usual =
                CompletableFuture.supplyAsync(() -> quiet.run(USUAL_PER_SECOND, duration));
        health.start();
        List<Answer> answers = crowd.run(USUAL_PER_SECOND * TIMES, duration);
        health.end();

        System.out.println("OverloadIT: " + report(answers));
        verifyEachIsServedOrRefused(answers);
        assertEquals(Map.of(200, (long) usual.join().size()), byStatus(usual.join()), "callers who ask little");
        assertEquals(Set.of(200), health.seen());
        verifyAllIsWellAgain(keys);
    }

    @Test
    void refusesAHeadThatComesByteByByte() throws Exception {
        try (Socket caller = new Socket("127.0.0.1", assay.gatewayPort())) {
            caller.setSoTimeout(500);
            StringBuilder answer = new StringBuilder();
            caller.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));

            Eventually.isTrue(Duration.ofSeconds(20), "the connection is closed", () -> dripped(caller, answer));

            assertTrue(answer.toString().startsWith("HTTP/1.1 408 "), answer.toString());
        }
    }

    /** Sends one more byte and tells whether the connection has ended. */
    private static boolean dripped(Socket caller, StringBuilder answer) throws IOException {
        try {
            caller.getOutputStream().write('x');
            answer.append(new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private static void verifyEachIsServedOrRefused(List<Answer> answers) {
        assertTrue(EXPECTED.containsAll(byStatus(answers).keySet()), () -> "answers by status: " + byStatus(answers));
        for (Answer answer : answers) {
            if (answer.status() != 200) {
                assertEquals("application/problem+json", answer.contentType());
                assertFalse(answer.retryAfter().isEmpty(), "says when to come again");
            }
        }
        assertTrue(byStatus(answers).containsKey(429), "more came than callers may ask");
    }

    private void verifyAllIsWellAgain(List<String> keys) throws Exception {
        for (String key : keys) {
            Api api = new Api(assay.gatewayPort(), key);
            Eventually.isTrue(
                    Duration.ofSeconds(10), "served again", () -> api.get(PATH).statusCode() == 200);
        }
    }

    private List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            keys.add(key("crowd " + i));
        }
        return keys;
    }

    private String key(String name) throws Exception {
        HttpResponse<String> made = assay.api()
                .post(
                        "/api/v1/api-keys",
                        "{\"name\": \"" + name + "\", \"scopes\": [\"rubrics:read\", \"rankings:read\"]}");
        assertEquals(201, made.statusCode(), made.body());
        return JSON.readTree(made.body()).path("key").asText();
    }

    private static Map<Integer, Long> byStatus(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** For a reader: how fast refusals are is no promise of a shared machine. */
    private static String report(List<Answer> answers) {
        return byStatus(answers) + ", milliseconds of the slowest hundredth: "
                + answers.stream()
                        .collect(Collectors.groupingBy(
                                Answer::status,
                                TreeMap::new,
                                Collectors.collectingAndThen(Collectors.toList(), OverloadIT::slowestHundredth)));
    }

    private static long slowestHundredth(List<Answer> answers) {
        List<Duration> sorted = answers.stream().map(Answer::took).sorted().toList();
        return sorted.get(sorted.size() * 99 / 100).toMillis();
    }

    /** Asked again and again, as a cluster does. */
    private static final class Health {

        private final Api management;
        private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
        private volatile boolean ended;
        private CompletableFuture<Void> asking;

        Health(Api management) {
            this.management = management;
        }

        void start() {
            asking = CompletableFuture.runAsync(() -> {
                while (!ended) {
                    ask("/q/health/live");
                    ask("/q/health/ready");
                }
            });
        }

        void end() {
            ended = true;
            asking.join();
        }

        Set<Integer> seen() {
            return seen;
        }

        private void ask(String path) {
            try {
                seen.add(management.get(path).statusCode());
                Thread.sleep(200);
            } catch (Exception failed) {
                seen.add(0);
            }
        }
    }
}
