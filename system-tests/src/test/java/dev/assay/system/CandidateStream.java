package dev.assay.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Candidates sent in by several senders, who send again what was not acknowledged, as an HR tool would; every third is sent in a second version. The
 * same seed sends the same candidates.
 */
final class CandidateStream {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String[] DEEDS = {
        "Wrote the Raft log of our metadata store, five replicas, %d writes/s.",
        "Ran training on %d GPUs and wrote the checkpointing that survives lost nodes.",
        "Built connectors from the payroll system to the assistant for %d tenants.",
        "Looked after the office printers on %d floors.",
    };

    private final Api api;
    private final int total;
    private final long seed;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> senders = new ArrayList<>();

    CandidateStream(Api api, int total, long seed) {
        this.api = api;
        this.total = total;
        this.seed = seed;
    }

    int total() {
        return total;
    }

    void start() {
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(this::send, "sender-" + i);
            sender.setDaemon(true);
            sender.start();
            senders.add(sender);
        }
    }

    void awaitAcknowledged(int count) throws Exception {
        Eventually.isTrue(PATIENCE, count + " acknowledged", () -> done.get() >= count || !failures.isEmpty());
        failIfRefused();
    }

    /** The latest acknowledged version of each candidate, once all are acknowledged. */
    Map<String, Long> awaitAll() throws Exception {
        for (Thread sender : senders) {
            sender.join(PATIENCE.toMillis());
        }
        failIfRefused();
        if (acknowledged.size() != total) {
            throw new AssertionError("only " + acknowledged.size() + " of " + total + " were ever acknowledged");
        }
        return acknowledged;
    }

    private void failIfRefused() {
        if (!failures.isEmpty()) {
            throw new AssertionError("a sender gave up", failures.get(0));
        }
    }

    private void send() {
        try {
            for (int number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
                String name = "stream-" + number;
                acknowledged.put(name, untilAcknowledged(name, body(name, number, 1)));
                if (number % 3 == 0) {
                    acknowledged.put(name, untilAcknowledged(name, body(name, number, 2)));
                }
                done.incrementAndGet();
            }
        } catch (Exception | AssertionError e) {
            failures.add(e);
        }
    }

    private long untilAcknowledged(String name, String body) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = api.put("/api/v1/candidates/external/stream/" + name, body);
                if (answer.statusCode() / 100 == 2) {
                    return JSON.readTree(answer.body()).path("version").asLong();
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(name + " was refused: " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException unknown) {
                // It is unknown whether it was written; sending it again is safe.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError(name + " was never acknowledged");
    }

    private String body(String name, int number, int version) {
        Random random = new Random(seed * 31 + number * 2L + version);
        ObjectNode profile = JSON.createObjectNode();
        profile.putObject("basics").put("name", "Stream Candidate " + number).put("label", name);
        ObjectNode work = profile.putArray("work").addObject();
        work.put("name", "Brackwater").put("startDate", (2010 + random.nextInt(14)) + "-0" + (1 + random.nextInt(9)));
        var highlights = work.putArray("highlights");
        for (int i = 0; i <= random.nextInt(3) + 1; i++) {
            highlights.add(DEEDS[random.nextInt(DEEDS.length)].formatted(10 + random.nextInt(20_000)));
        }
        return JSON.createObjectNode().set("profile", profile).toString();
    }
}
