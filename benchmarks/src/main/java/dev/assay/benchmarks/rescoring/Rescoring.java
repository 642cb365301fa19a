package dev.assay.benchmarks.rescoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.rubric.RubricReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scores a stored pool again, page by page, and reports how much processor time each part took. Argument: how many candidates. */
public final class Rescoring {
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);
    private static final int DEFAULT_SIZE = 100_000;
    private static final int PAGE = 100;
    private static final int REPORTS = 10;
    private static final Path MIGRATION = Path.of(
            System.getProperty("assay.migration", "scoring-service/src/main/resources/db/migration/V1__scoring.sql"));

    private final ObjectMapper json = new ObjectMapper();
    private final Assessor assessor = new Assessor(RubricReader.bundled());
    private final Path data;
    private final StoredPool pool;
    private final StoredResults results;
    private long engine;
    private long reading;
    private long writing;

    private Rescoring(Connection connection) throws SQLException {
        try (ResultSet setting = connection.createStatement().executeQuery("show data_directory")) {
            setting.next();
            this.data = Path.of(setting.getString(1));
        }
        this.pool = new StoredPool(connection);
        this.results = new StoredResults(connection);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int size = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            new Rescoring(connection).run(size);
        }
    }

    private void run(int size) throws SQLException, IOException {
        results.createTables(MIGRATION);
        pool.fill(size);
        System.out.println(
                "candidates | engine ms | reading ms | writing ms | PostgreSQL ms | heap after collection, MB");
        long databaseBefore = Cpu.ofPostgres(data);
        UUID last = new UUID(0, 0);
        int done = 0;
        int reportEvery = Math.max(PAGE, size / REPORTS / PAGE * PAGE);
        List<StoredPool.Candidate> page = page(last);
        while (!page.isEmpty()) {
            score(page);
            done += page.size();
            last = page.get(page.size() - 1).id();
            if (done % reportEvery == 0 || page.size() < PAGE) {
                report(done, Cpu.ofPostgres(data) - databaseBefore);
            }
            page = page(last);
        }
        results.reportSizes(size);
    }

    private List<StoredPool.Candidate> page(UUID after) throws SQLException {
        long before = Cpu.ofThisThread();
        List<StoredPool.Candidate> page = pool.after(after, PAGE);
        reading += Cpu.ofThisThread() - before;
        return page;
    }

    private void score(List<StoredPool.Candidate> page) throws SQLException, IOException {
        Map<UUID, Assessment> made = new LinkedHashMap<>();
        for (StoredPool.Candidate candidate : page) {
            long start = Cpu.ofThisThread();
            JsonNode profile = json.readTree(candidate.profile());
            long parsed = Cpu.ofThisThread();
            made.put(candidate.id(), assessor.assess(profile, AS_OF));
            reading += parsed - start;
            engine += Cpu.ofThisThread() - parsed;
        }
        long start = Cpu.ofThisThread();
        results.write(made);
        writing += Cpu.ofThisThread() - start;
    }

    private void report(int done, long database) {
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%d | %d | %d | %d | %d | %d%n",
                done, millis(engine), millis(reading), millis(writing), millis(database), heap >> 20);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
