package dev.assay.benchmarks.rescoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.benchmarks.service.Listening;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores the pool of a running system, whose feed goes over Kafka, again by other versions of the rubric: with four replicas of scoring-service, with
 * two and with one, each with the same share of a core. Before that all four do it once together, which is not counted: cold code costs several times
 * as much. Arguments: home of the system, its API key, the share, a major version that no release has had, and how many candidates are counted each
 * time.
 */
public final class Replicas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUBRICS = "/api/v1/rubrics";
    private static final int MOST = 4;
    private static final double BEGUN = 0.05;
    private static final long LOOK_MILLIS = 200;
    private static final int UNANSWERED = 500;

    /** How many replicas hold a lease that has not expired. */
    private static final String READERS = "select count(distinct holder) from feed_position where lease_until > now()";

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningSystem system;
    private final String key;
    private final List<Share> shares = new ArrayList<>();
    private final List<Listening> twins = new ArrayList<>();
    private final double cores;

    private Replicas(RunningSystem system, String key, double cores) {
        this.system = system;
        this.key = key;
        this.cores = cores;
    }

    public static void main(String[] arguments) throws Exception {
        Replicas replicas =
                new Replicas(new RunningSystem(Path.of(arguments[0])), arguments[1], Double.parseDouble(arguments[2]));
        int release = Integer.parseInt(arguments[3]);
        long counted = Long.parseLong(arguments[4]);
        try {
            replicas.start();
            replicas.warm(release + ".0.0", counted);
            replicas.confine();
            System.out.println("replicas | candidates | s | candidates a second | processor ms a candidate:"
                    + " scoring-service | profile-service | PostgreSQL");
            for (int number = MOST; number > 0; number /= 2) {
                replicas.shrinkTo(number);
                replicas.measure(number, release + "." + number + ".0", counted);
            }
        } finally {
            replicas.close();
        }
    }

    private void start() throws Exception {
        while (twins.size() < MOST - 1) {
            twins.add(twin());
        }
    }

    private void confine() throws IOException {
        confine(system.pid("scoring-service"));
        for (Listening twin : twins) {
            confine(twin.process().pid());
        }
    }

    private void confine(long pid) throws IOException {
        Share share = new Share("replica-" + shares.size(), cores);
        shares.add(share);
        share.take(pid);
    }

    private void shrinkTo(int number) {
        while (twins.size() >= number) {
            twins.remove(twins.size() - 1).close();
        }
    }

    private void awaitReaders(int number) throws Exception {
        while (system.count("scoring", READERS) != number) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Listening twin() throws IOException, InterruptedException {
        int port = Listening.freePort();
        ProcessBuilder command = system.twin("scoring-service").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Listening.freePort()));
        return Listening.on(port, command);
    }

    private void warm(String version, long candidates) throws Exception {
        release(version);
        awaitReaders(MOST);
        await(version, candidates);
        pause(version);
    }

    private void measure(int number, String version, long counted) throws Exception {
        release(version);
        awaitReaders(number);
        long from = await(version, Math.round(BEGUN * counted));
        long begun = System.nanoTime();
        long scoring = scoringCpu();
        long profile = system.cpu("profile-service");
        long postgres = system.postgresCpu();
        long made = await(version, from + counted) - from;
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d | %d | %.1f | %.0f | %.1f | %.1f | %.1f%n",
                number,
                made,
                seconds,
                made / seconds,
                (scoringCpu() - scoring) / 1e6 / made,
                (system.cpu("profile-service") - profile) / 1e6 / made,
                (system.postgresCpu() - postgres) / 1e6 / made);
        pause(version);
    }

    private long scoringCpu() throws IOException {
        long cpu = system.cpu("scoring-service");
        for (Listening twin : twins) {
            cpu += Cpu.ofProcess(twin.process().pid());
        }
        return cpu;
    }

    private void release(String version) throws Exception {
        String inUse = send(request(RUBRICS).GET()).at("/items/0/version").asText();
        ObjectNode rubric = (ObjectNode) send(request(RUBRICS + "/" + inUse).GET());
        ((ObjectNode) rubric.path("rubric.yaml")).put("version", version);
        post(RUBRICS, BodyPublishers.ofString(rubric.toString()));
    }

    /** Otherwise the rest of it would be done beside the next one. */
    private void pause(String version) throws Exception {
        post(RUBRICS + "/" + version + "/pause", BodyPublishers.noBody());
    }

    /** Repeats the call: a replica with a small share may answer too late, although it does what was asked. */
    private void post(String path, BodyPublisher body) throws Exception {
        HttpRequest post = request(path)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        while (http.send(post, BodyHandlers.ofString()).statusCode() >= UNANSWERED) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Waits until that many are assessed, and returns how many are; asks the database, since a replica with a small share answers late. */
    private long await(String version, long wanted) throws Exception {
        long assessed = 0;
        while (assessed < wanted) {
            Thread.sleep(LOOK_MILLIS);
            assessed = system.count("scoring", "select count(*) from standing where epoch_id like '" + version + "/%'");
        }
        return assessed;
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.port("gateway") + path))
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private void close() throws IOException {
        twins.forEach(Listening::close);
        for (Share share : shares) {
            share.close();
        }
    }
}
