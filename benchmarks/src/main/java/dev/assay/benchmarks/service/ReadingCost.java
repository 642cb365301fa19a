package dev.assay.benchmarks.service;

import dev.assay.benchmarks.rescoring.Cpu;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Processor time of one read through a running service, compared with a bare handler for the same row; both without the gateway. Arguments: the home
 * of a running system with candidates, and how many requests a round has.
 */
public final class ReadingCost {

    private static final int ROUNDS = 5;

    /** Before this many requests a service's JVM still does more interpreting and compiling than answering. */
    private static final int WARM_UP = 60_000;

    private static final double MICRO = 1000;
    private static final String CANDIDATE = "select id, version, source, external_id, tags, warnings, content_hash,"
            + " created_at, updated_at, profile as json from candidate where id = $1";
    private static final String ASSESSMENT =
            "select a.incarnation, a.candidate_version, a.rubric_version, a.rubric_hash,"
                    + " a.engine_version, a.input_hash, a.as_of, a.result_hash, a.assessed_at, a.result as json"
                    + " from assessment a where a.candidate_id = $1 and a.epoch_id = '%s' and a.incarnation = %s"
                    + " and a.candidate_version = 1";

    private final RunningSystem system;
    private final int requests;
    private final Load load = new Load();

    private ReadingCost(RunningSystem system, int requests) {
        this.system = system;
        this.requests = requests;
    }

    /** Processor time of one request. */
    private record Cost(double service, double postgres) {

        double together() {
            return service + postgres;
        }

        Cost least(Cost other) {
            return other == null || together() < other.together() ? this : other;
        }
    }

    public static void main(String[] arguments) throws Exception {
        RunningSystem system = new RunningSystem(Path.of(arguments[0]));
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        ReadingCost cost = new ReadingCost(system, requests);
        System.out.println(
                "read | bare us | with PostgreSQL | service us | with PostgreSQL | throughput, bare = 1 | with PostgreSQL");
        cost.compare("candidate", "profile", CANDIDATE);
        cost.compare("assessment", "scoring", cost.assessmentSql());
    }

    /** The epoch and the incarnation are part of the key; the service looks them up for each request. */
    private String assessmentSql() throws IOException, SQLException {
        String key = "select epoch.id, standing.incarnation from epoch join standing on epoch_id = id"
                + " where state = 'CURRENT' limit 1";
        try (Connection connection = system.database("scoring");
                ResultSet row = connection.createStatement().executeQuery(key)) {
            row.next();
            return ASSESSMENT.formatted(row.getString(1), row.getString(2));
        }
    }

    private void compare(String what, String database, String sql) throws Exception {
        List<String> ids = ids(database);
        try (Listening bare = bare(database, sql)) {
            String service = database + "-service";
            IntFunction<HttpRequest> toBare = i -> request(bare.url("/" + ids.get(i % ids.size())));
            IntFunction<HttpRequest> toService = toService(service, ids, what.equals("candidate") ? "" : "/" + what);
            load.send(WARM_UP, toBare);
            load.send(WARM_UP, toService);
            Cost leastBare = null;
            Cost leastService = null;
            for (int round = 0; round < ROUNDS; round++) {
                leastBare = cost(bare.process().pid(), toBare).least(leastBare);
                leastService = cost(system.pid(service), toService).least(leastService);
            }
            print(what, leastBare, leastService);
        }
    }

    private IntFunction<HttpRequest> toService(String service, List<String> ids, String tail) throws IOException {
        String address = "http://127.0.0.1:" + system.port(service) + "/api/v1/candidates/";
        Authorization authorization = new Authorization(system, service);
        return i -> HttpRequest.newBuilder(URI.create(address + ids.get(i % ids.size()) + tail))
                .header("Authorization", authorization.value())
                .build();
    }

    private Cost cost(long pid, IntFunction<HttpRequest> request) throws IOException, InterruptedException {
        long process = Cpu.ofProcess(pid);
        long postgres = system.postgresCpu();
        load.send(requests, request);
        return new Cost(
                (Cpu.ofProcess(pid) - process) / MICRO / requests,
                (system.postgresCpu() - postgres) / MICRO / requests);
    }

    private static void print(String what, Cost bare, Cost service) {
        System.out.printf(
                "%s | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f%n",
                what,
                bare.service(),
                bare.together(),
                service.service(),
                service.together(),
                bare.service() / service.service(),
                bare.together() / service.together());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private List<String> ids(String database) throws IOException, SQLException {
        String sql = database.equals("profile")
                ? "select id from candidate order by id limit 24"
                : "select candidate_id from standing where candidate_version = 1 order by candidate_id limit 24";
        List<String> ids = new ArrayList<>();
        try (Connection connection = system.database(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private Listening bare(String database, String sql) throws IOException, InterruptedException {
        return Listening.program(
                BareHandler.class,
                "postgresql://" + database + "@127.0.0.1:" + system.port("postgresql") + "/" + database,
                system.password(database),
                sql);
    }
}
