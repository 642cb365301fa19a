package dev.assay.benchmarks.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Imports through the gateway of a running system, compared with {@code COPY} and single inserts of rows like them into the same table. */
public final class ImportSpeed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORTED = "select count(*) from candidate where source = '%s'";
    private static final String FIRST = "select id from candidate where source = '%s' order by id limit 1";
    private static final String ASSESSED = "select count(*) from standing where candidate_id >= '%s'"
            + " and epoch_id = (select id from epoch where state = 'CURRENT')";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> PARTS = List.of("gateway", "profile-service", "scoring-service");

    private final RunningSystem system;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> reads = new ArrayList<>();

    /** Of each run another one, so that its rows are new candidates in whatever pool they come into. */
    private final long run = System.currentTimeMillis();

    private final String source = "bulk-" + run;

    private ImportSpeed(Path home, String key) {
        this.system = new RunningSystem(home);
        this.key = key;
    }

    /** Arguments: home of the system, its API key, how many rows to import, how many of them to copy. */
    public static void main(String[] arguments) throws Exception {
        new ImportSpeed(Path.of(arguments[0]), arguments[1])
                .run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }

    private void run(int rows, int copies) throws Exception {
        MadeProfiles profiles = new MadeProfiles(run);
        Path file = Files.createTempFile("import", ".ndjson");
        profiles.write(file, source, rows);
        System.out.printf("%d rows, %d MB%n", rows, Files.size(file) >> 20);
        Cost single;
        Cost copied;
        try (Connection connection = system.database("profile")) {
            connection.createStatement().execute("set statement_timeout = 0");
            DirectRows direct = new DirectRows(connection, run);
            List<String> few = profiles.some(Math.max(200, copies / 50));
            single = cost(few.size(), () -> direct.insert(few));
            List<byte[]> lines = direct.lines(profiles.some(copies));
            copied = cost(copies, () -> direct.copy(lines));
        }
        memory("before");
        Cost imported = cost(rows, () -> bulk(file));
        memory("after");
        tell(single, copied, imported);
        tellOfReads();
        System.out.printf("last row to last assessment: %.1f s%n", seconds(this::awaitAssessed));
        Files.delete(file);
    }

    private static void tell(Cost single, Cost copied, Cost imported) {
        System.out.printf("single %s%ncopy %s%nimport %s%n", single, copied, imported);
        System.out.printf(
                "import is %.2f of copy, %.1f times single%n",
                imported.rate() / copied.rate(), imported.rate() / single.rate());
    }

    private void tellOfReads() {
        reads.sort(null);
        System.out.printf(
                "reads meanwhile: %d, median %d ms, slowest %d ms%n",
                reads.size(), reads.get(reads.size() / 2), reads.get(reads.size() - 1));
    }

    private void bulk(Path file) throws Exception {
        JsonNode job = send(request("/api/v1/imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(file))
                .build());
        String path = "/api/v1/imports/" + job.path("id").asText();
        System.out.println("received");
        while (!job.path("state").asText().equals("done")) {
            Thread.sleep(200);
            job = read(path);
            read("/api/v1/candidates?limit=10");
        }
        System.out.println(job);
    }

    private JsonNode read(String path) throws Exception {
        long before = System.nanoTime();
        JsonNode answer = send(request(path).GET().build());
        reads.add((System.nanoTime() - before) / 1_000_000);
        return answer;
    }

    /** Waits until every imported candidate is assessed in the epoch in use. Ids rise with time, so those from the first one on are the import's. */
    private void awaitAssessed() throws Exception {
        String first;
        try (Connection connection = system.database("profile");
                ResultSet id = connection.createStatement().executeQuery(FIRST.formatted(source))) {
            id.next();
            first = id.getString(1);
        }
        long wanted = system.count("profile", IMPORTED.formatted(source));
        while (system.count("scoring", ASSESSED.formatted(first)) < wanted) {
            Thread.sleep(500);
        }
    }

    private void memory(String when) throws IOException {
        for (String part : PARTS) {
            String status = Files.readString(Path.of("/proc/" + system.pid(part) + "/status"));
            String sizes = status.lines()
                    .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                    .collect(Collectors.joining(", "));
            System.out.println(when + ": " + part + " " + sizes.replaceAll("\\s+", " "));
        }
    }

    private JsonNode send(HttpRequest request) throws Exception {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.port("gateway") + path))
                .header("Authorization", "Bearer " + key);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Processor time is that of whole processes: PostgreSQL's includes what the other services do in it meanwhile. */
    private record Cost(double rate, List<String> processorTimes) {

        @Override
        public String toString() {
            return String.format("%.0f rows/s; processor ms a row: %s", rate, String.join(", ", processorTimes));
        }
    }

    private Cost cost(int rows, Work work) throws Exception {
        Map<String, Long> before = processorTimes();
        double seconds = seconds(work);
        List<String> times = processorTimes().entrySet().stream()
                .map(part -> String.format(
                        "%s %.2f",
                        part.getKey(), (part.getValue() - before.get(part.getKey())) / NANOS_PER_MILLI / rows))
                .toList();
        return new Cost(rows / seconds, times);
    }

    private Map<String, Long> processorTimes() throws IOException {
        Map<String, Long> times = new TreeMap<>(Map.of("postgresql", system.postgresCpu()));
        for (String part : PARTS) {
            times.put(part, system.cpu(part));
        }
        return times;
    }

    private static double seconds(Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
