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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pool of a running system, whose feed goes over Kafka, scored again by another version of the rubric: by one replica of scoring-service, by two, by
 * four, each with the same share of a core. Arguments: home of the system, its API key, the share, a number that no release has had as its first.
 */
public final class Replicas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUBRICS = "/api/v1/rubrics";
    private static final double BEGUN = 0.1;
    private static final long LOOK_MILLIS = 200;
    private static final int UNANSWERED = 500;

    /** Leases that have not run out, of the rubric in use. */
    private static final String READERS = "select count(distinct holder) from feed_position where lease_until > now()"
            + " and epoch_id = (select id from epoch where state = 'CURRENT')";

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
        try {
            replicas.confine(replicas.system.pid("scoring-service"));
            System.out.println("replicas | candidates | s | candidates a second | processor ms a candidate:"
                    + " scoring-service | profile-service | PostgreSQL");
            for (int number : List.of(1, 2, 4)) {
                replicas.growTo(number);
                replicas.measure(number, release + "." + number + ".0");
            }
        } finally {
            replicas.close();
        }
    }

    private void confine(long pid) throws IOException {
        Share share = new Share("replica-" + shares.size(), cores);
        shares.add(share);
        share.take(pid);
    }

    private void growTo(int number) throws Exception {
        while (shares.size() < number) {
            Listening twin = twin();
            twins.add(twin);
            confine(twin.process().pid());
        }
        while (system.count("scoring", READERS) < number) {
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

    private void measure(int number, String version) throws Exception {
        long pool = pool();
        release(version);
        long from = await(version, Math.round(BEGUN * pool));
        long begun = System.nanoTime();
        long scoring = scoringCpu();
        long profile = system.cpu("profile-service");
        long postgres = system.postgresCpu();
        long made = await(version, pool) - from;
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
        HttpRequest post = request(RUBRICS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(rubric.toString()))
                .build();
        // A replica with a small share may be late with its answer and does it all the same.
        while (http.send(post, BodyHandlers.ofString()).statusCode() >= UNANSWERED) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Waits until so many are assessed, and says how many are; the database is asked, since a replica with a small share answers late. */
    private long await(String version, long wanted) throws Exception {
        long assessed = 0;
        while (assessed < wanted) {
            Thread.sleep(LOOK_MILLIS);
            assessed = system.count("scoring", "select count(*) from standing where epoch_id like '" + version + "/%'");
        }
        return assessed;
    }

    private long pool() throws Exception {
        return system.count("profile", "select count(*) from candidate");
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
