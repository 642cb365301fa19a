package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.faults.Flood.Answer;
import dev.assay.faults.RowReport.Of;
import dev.assay.system.Installation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A hundred times the usual load: what the callers' limits admit is served, the rest is refused at once, and nothing falls over. */
@ExtendWith(RowReport.class)
class FloodIT {

    /** Each makes one call a second on a normal day. */
    private static final int CALLERS = 4;

    private static final int ALLOWANCE = 8;
    private static final int TIMES = 100;
    private static final int AT_ONCE_MILLIS = 50;
    private static final Set<Integer> PROMISED = Set.of(200, 429, 503);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation assay;
    private static Flood flood;

    @BeforeAll
    static void start() throws Exception {
        assay = new Installation(folder.resolve("home"))
                .javaOptions("-Dassay.gateway.limits.per-second=" + ALLOWANCE + " -Dassay.gateway.limits.burst="
                        + ALLOWANCE);
        assay.run("up").succeeded();
        flood = new Flood(
                URI.create("http://127.0.0.1:" + assay.gatewayPort() + "/api/v1/candidates?limit=1"), callers());
        // A system that is flooded has been up for a while: its code is compiled.
        for (int perSecond : List.of(10, 30, 100, 200)) {
            flood.run(perSecond, Duration.ofSeconds(10));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        assay.stop();
    }

    @Test
    @Of(Row.F15)
    void servesWhatItCanUnderAHundredTimesTheLoad(Findings findings) throws Exception {
        Health health = new Health();

        List<Answer> answers = flood.run(TIMES * CALLERS, Scale.flood());

        List<Integer> unwell = health.ended();
        findings.done(
                "%d calls a second for %d s by %d callers, who may make %d a second each, after 40 s of rising load",
                TIMES * CALLERS, Scale.flood().toSeconds(), CALLERS, ALLOWANCE);
        findings.figure("(how many; median, 99th of a hundred and slowest) %s", summary(answers));
        served(answers, findings);
        refusedAtOnce(answers, findings);
        List<String> violations = new ArrayList<>();
        unwell.forEach(status -> violations.add("F15: the readiness check answered " + status));
        answers.stream()
                .filter(answer -> !PROMISED.contains(answer.status())
                        || answer.status() != 200 && !answer.type().equals("application/problem+json"))
                .forEach(answer -> violations.add("F15: " + answer));
        findings.holds(violations);
    }

    private static void served(List<Answer> answers, Findings findings) {
        long served = answers.stream().filter(answer -> answer.status() == 200).count();
        long admitted = CALLERS * ALLOWANCE * Scale.flood().toSeconds();
        if (served < 0.8 * admitted) {
            findings.unmet("%d of the %d that the allowances admit were served, and not 80 %%", served, admitted);
        }
    }

    private static void refusedAtOnce(List<Answer> answers, Findings findings) {
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 200).toList();
        long late = refused.stream()
                .filter(answer -> answer.took() > AT_ONCE_MILLIS)
                .count();
        if (late > 0) {
            findings.unmet("%d of %d refusals took more than %d ms", late, refused.size(), AT_ONCE_MILLIS);
        }
    }

    private static List<String> callers() throws Exception {
        Caller operator = new Caller(
                assay.gatewayPort(), assay.run("key").succeeded().out().strip());
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            HttpRequest.Builder make = Caller.json(
                    operator.request("/api/v1/api-keys"),
                    "POST",
                    "{\"name\": \"caller " + i + "\", \"scopes\": [\"candidates:read\"]}");
            JsonNode made = Caller.JSON.readTree(operator.send(make).body());
            keys.add(made.required("key").asText());
        }
        return keys;
    }

    private static String summary(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status)).entrySet().stream()
                .map(group -> {
                    long[] took = group.getValue().stream()
                            .mapToLong(Answer::took)
                            .sorted()
                            .toArray();
                    return "%d x %d: %d, %d, %d ms"
                            .formatted(
                                    took.length,
                                    group.getKey(),
                                    took[took.length / 2],
                                    took[took.length * 99 / 100],
                                    took[took.length - 1]);
                })
                .collect(Collectors.joining("; "));
    }

    /** Checks the gateway's readiness as an orchestrator does, until the end. */
    private static final class Health {

        private static final long PAUSE_NANOS = 500_000_000L;

        private final Management management = new Management(assay.gatewayPort() + 1_000);
        private final AtomicBoolean over = new AtomicBoolean();
        private final CompletableFuture<List<Integer>> unwell = CompletableFuture.supplyAsync(this::watch);

        private List<Integer> watch() {
            List<Integer> found = new ArrayList<>();
            try {
                while (!over.get()) {
                    int status = management.status("/q/health/ready");
                    if (status != 200) {
                        found.add(status);
                    }
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                found.add(0);
            }
            return found;
        }

        List<Integer> ended() throws Exception {
            over.set(true);
            return unwell.get();
        }
    }
}
