package dev.assay.benchmarks.service;

import dev.assay.benchmarks.rescoring.Cpu;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Processor time of one page of a search through a running profile-service, compared with the service's own statements over plain JDBC; both include
 * PostgreSQL's share. Arguments: the home of a running system, how many candidates it must have (missing ones are made), and how many searches a
 * round has.
 */
public final class SearchCost {

    private static final int ROUNDS = 3;
    private static final double MICRO = 1000;
    private static final String[][] SEARCHES = {
        {"text", "kubernetes"},
        {"text", "raft"},
        {"text", "raft kubernetes"},
        {"text", "word7 word21 -raft"},
        {"name", "Dracor Lummarnew"}
    };

    private final RunningSystem system;
    private final Connection connection;
    private final int searches;
    private final Load load = new Load();

    private SearchCost(RunningSystem system, Connection connection, int searches) {
        this.system = system;
        this.connection = connection;
        this.searches = searches;
    }

    public static void main(String[] arguments) throws Exception {
        RunningSystem system = new RunningSystem(Path.of(arguments[0]));
        int candidates = Integer.parseInt(arguments[1]);
        int searches = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        try (Connection connection = system.database("profile")) {
            long start = System.nanoTime();
            long before = made(connection);
            if (before < candidates) {
                SearchedPool.fill(connection, before, candidates);
                System.out.printf(
                        "%d candidates made in %d s%n",
                        candidates - before, (System.nanoTime() - start) / 1_000_000_000);
            }
            SearchCost cost = new SearchCost(system, connection, searches);
            System.out.println(
                    "search | found | JDBC and PostgreSQL us | service and PostgreSQL us | service alone us | JDBC = 1");
            for (String[] search : SEARCHES) {
                cost.compare(search[0], search[1]);
            }
        }
    }

    private static long made(Connection connection) throws SQLException {
        try (ResultSet rows =
                connection.createStatement().executeQuery("select count(*) from candidate where source = 'bench'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void compare(String field, String sought) throws Exception {
        SearchStatements statements = new SearchStatements(connection, field, sought);
        double jdbc = Double.MAX_VALUE;
        double service = Double.MAX_VALUE;
        double alone = 0;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = Cpu.ofThisThread() + system.postgresCpu();
            for (int i = 0; i < searches; i++) {
                found = statements.run();
            }
            jdbc = Math.min(jdbc, (Cpu.ofThisThread() + system.postgresCpu() - before) / MICRO / searches);
            long postgres = system.postgresCpu();
            long process = system.cpu("profile-service");
            HttpRequest request = request(field, sought);
            load.send(searches, i -> request);
            double own = (system.cpu("profile-service") - process) / MICRO / searches;
            double all = own + (system.postgresCpu() - postgres) / MICRO / searches;
            alone = all < service ? own : alone;
            service = Math.min(service, all);
        }
        System.out.printf(
                "%s: %s | %d | %.0f | %.0f | %.0f | %.2f%n",
                field, sought, Math.min(found, 50), jdbc, service, alone, service / jdbc);
    }

    private HttpRequest request(String field, String sought) throws Exception {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + system.port("profile-service") + "/api/v1/candidates/search"))
                .header("Authorization", system.authorization("profile-service"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"" + field + "\": \"" + sought + "\"}"))
                .build();
    }
}
