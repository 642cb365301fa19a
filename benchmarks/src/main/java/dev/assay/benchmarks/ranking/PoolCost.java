package dev.assay.benchmarks.ranking;

import dev.assay.benchmarks.rescoring.Cpu;
import dev.assay.benchmarks.rescoring.Median;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import dev.assay.scoring.poolcolumns.columns.PoolRow;
import dev.assay.scoring.weighting.Triple;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rankings by the caller's own weights from columns in memory, compared with the same questions to PostgreSQL, with the indexes that were used
 * before, and with the sum of as many numbers, which is as fast as memory delivers them. In turn on one thread; PostgreSQL uses one process for a
 * question and has everything in its cache. Times are processor time, so that other work on the machine matters less. Arguments: how many candidates,
 * how many rounds.
 */
public final class PoolCost {

    private static final long SEED = 20261126;
    private static final double MILLION = 1e6;
    private static final int FETCHED = 10_000;
    private static final int WRITING_ROUNDS = 3;
    private static final int WARM_UP = 2;

    private final Connection connection;
    private final Path data;

    private PoolCost(Connection connection) throws SQLException {
        this.connection = connection;
        this.data = Path.of(text("show data_directory"));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int candidates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "6GB")
                        .setServerConfig("work_mem", "256MB")
                        .setServerConfig("max_parallel_workers_per_gather", "0")
                        .setServerConfig("max_wal_size", "8GB")
                        .start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            PoolCost cost = new PoolCost(connection);
            cost.fill(candidates);
            PoolColumns columns = cost.load();
            cost.compare(columns, rounds);
            new WritingCost(connection, cost.data).compare(WRITING_ROUNDS);
        }
    }

    private void fill(int candidates) throws SQLException, IOException {
        long start = System.nanoTime();
        RankedPool.schema(connection, RankingDepth.MIGRATIONS);
        // Created after the rows, which is faster.
        execute(PoolQuestions.NO_INDEXES);
        new MadeStandings(SEED).copy(connection, RankedPool.EPOCH, candidates);
        long copied = System.nanoTime();
        execute(PoolQuestions.INDEXES);
        execute("vacuum analyze standing");
        System.out.printf(
                "%d standings copied in %.0f s, indexes as before and vacuum %.0f s; table %s%n",
                candidates,
                seconds(start, copied),
                seconds(copied, System.nanoTime()),
                text("select pg_table_size('standing') || ' bytes, its key ' || pg_relation_size('standing_pkey')"));
    }

    private PoolColumns load() throws SQLException {
        long before = usedMemory();
        long start = System.nanoTime();
        PoolColumns columns = new PoolColumns();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            ResultSet rows = statement.executeQuery(
                    "select candidate_id, systems_score, infrastructure_score, enterprise_data_score,"
                            + " systems_coverage, competency_levels, array_to_string(tags, chr(31)) from standing");
            while (rows.next()) {
                columns.put(row(rows));
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        double took = seconds(start, System.nanoTime());
        System.out.printf(
                "%d candidates read in %.0f s; %.1f MB a million by its own account, %.1f MB on the heap%n",
                columns.candidates(),
                took,
                columns.bytes() / (double) columns.candidates(),
                (usedMemory() - before) / (double) columns.candidates());
        return columns;
    }

    private static PoolRow row(ResultSet row) throws SQLException {
        String tags = row.getString(7);
        return new PoolRow(
                row.getObject(1, UUID.class),
                new Triple(row.getInt(2), row.getInt(3), row.getInt(4)),
                row.getInt(5),
                row.getString(6),
                tags.isEmpty() ? List.of() : Arrays.asList(tags.split("\u001f")));
    }

    private void compare(PoolColumns columns, int rounds) throws SQLException, IOException {
        List<PoolQuestions.Question> questions = new PoolQuestions(columns).all();
        int[][] numbers = new int[columns.candidates() / PoolQuestions.CHUNK + 1][PoolQuestions.CHUNK];
        double[] bare = new double[rounds];
        double[][] mine = new double[questions.size()][rounds];
        double[][] theirs = new double[questions.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            int kept = Math.max(0, round);
            for (int i = 0; i < questions.size(); i++) {
                ask(questions.get(i), kept, mine[i], theirs[i]);
            }
            bare[kept] = bare(numbers);
        }
        System.out.printf("question | columns ms | sum of the same numbers = 1 | PostgreSQL ms | columns = 1%n");
        for (int i = 0; i < questions.size(); i++) {
            printRow(questions.get(i).name(), Median.of(mine[i]), Median.of(theirs[i]), Median.of(bare));
        }
        System.out.printf("sum of as many numbers | %.2f%n", Median.of(bare));
    }

    private static void printRow(String question, double own, double postgres, double sum) {
        System.out.printf("%s | %.2f | %.1f | %.0f | %.0f%n", question, own, own / sum, postgres, postgres / own);
    }

    /** What a warm-up round records is overwritten. */
    private void ask(PoolQuestions.Question question, int round, double[] mine, double[] theirs)
            throws SQLException, IOException {
        long start = Cpu.ofThisThread();
        String answer = question.inMemory().get();
        mine[round] = (Cpu.ofThisThread() - start) / MILLION;
        start = Cpu.ofPostgres(data);
        String expected = text(question.sql());
        theirs[round] = (Cpu.ofPostgres(data) - start) / MILLION;
        if (!answer.equals(expected)) {
            throw new IllegalStateException(question.name() + "\n" + answer + "\n" + expected);
        }
    }

    private static double bare(int[][] numbers) {
        long start = Cpu.ofThisThread();
        int sum = 0;
        for (int[] chunk : numbers) {
            for (int number : chunk) {
                sum += number;
            }
        }
        long end = Cpu.ofThisThread();
        if (sum != 0) {
            throw new IllegalStateException("sum " + sum);
        }
        return (end - start) / MILLION;
    }

    private static double seconds(long start, long end) {
        return (end - start) / 1e9;
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
