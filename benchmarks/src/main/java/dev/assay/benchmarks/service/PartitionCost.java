package dev.assay.benchmarks.service;

import dev.assay.benchmarks.rescoring.Median;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Whether the largest table of profile-service, with its index for searches, is better in one piece or in partitions by hash of the candidate. Copies
 * are made both ways, and the same is done to each in turn; PostgreSQL's processor time is counted, and for work that holds up others also the time
 * it took. Arguments: the home of a running system with many candidates ({@link SearchCost} makes them), and how many partitions.
 */
public final class PartitionCost {

    private static final int ROUNDS = 5;
    private static final int PAGES = 200;
    private static final int ADDED = 10_000;
    private static final double MILLION = 1e6;

    private static final String INDEX =
            "create index on %s using gin (folded_name gin_trgm_ops, companies gin_trgm_ops, titles, skills, words)";

    /** The work done to each; {@code %1$s} is the table. */
    private enum Work {
        BY_ID(
                "1,000 read by id",
                "select count(*) from unnest((select array_agg(id) from sample)) one join %1$s on candidate_id = one"),
        RARE("pages: a rare word", pages("words @@ to_tsquery('english', 'raft')")),
        COMMON("pages: a common word", pages("words @@ to_tsquery('english', 'kubernetes')")),
        NAME("pages: a misspelt name", pages("folded_name %%> 'dracor lummarnew'")),
        ADD(
                ADDED + " added",
                "insert into %1$s select gen_random_uuid(), name, folded_name, companies, titles, skills, words from added"),
        REMOVE("those removed", "delete from %1$s where candidate_id in (select id from gone)"),
        VACUUM("and vacuumed", "vacuum %1$s");

        private final String title;
        private final String statement;

        Work(String title, String statement) {
            this.title = title;
            this.statement = statement;
        }

        private static String pages(String condition) {
            return "select sum(one) from generate_series(1, " + PAGES + ") page, lateral (select count(*) as one from"
                    + " (select candidate_id from %1$s where " + condition
                    + " and page > 0 order by candidate_id desc limit 51) found) counted";
        }
    }

    private record Way(String table, double[][] cpu, double[][] wall) {

        Way(String table) {
            this(table, new double[Work.values().length][ROUNDS], new double[Work.values().length][ROUNDS]);
        }
    }

    private final RunningSystem system;
    private final Statement database;

    private PartitionCost(RunningSystem system, Statement database) {
        this.system = system;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        RunningSystem system = new RunningSystem(Path.of(arguments[0]));
        int partitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        try (Connection connection = system.database("profile");
                Statement statement = connection.createStatement()) {
            PartitionCost cost = new PartitionCost(system, statement);
            List<Way> ways = List.of(new Way("bench_whole"), new Way("bench_parted"));
            cost.drop(ways);
            try {
                cost.make(partitions);
                cost.fill(ways);
                cost.compare(ways);
                print(ways.get(0), ways.get(1));
            } finally {
                cost.drop(ways);
            }
        }
    }

    private void drop(List<Way> ways) throws SQLException {
        for (Way way : ways) {
            database.execute("drop table if exists " + way.table());
        }
    }

    private void make(int partitions) throws SQLException {
        database.execute("set statement_timeout = 0");
        database.execute("set maintenance_work_mem = '512MB'");
        String columns = "(like candidate_search including defaults, primary key (candidate_id))";
        database.execute("create table bench_whole " + columns);
        database.execute("create table bench_parted " + columns + " partition by hash (candidate_id)");
        for (int each = 0; each < partitions; each++) {
            database.execute(
                    "create table bench_parted_" + each + " partition of bench_parted for values with (modulus "
                            + partitions + ", remainder " + each + ")");
        }
        database.execute("create temp table sample as " + some("candidate_id as id", 1000));
        database.execute("create temp table added as " + some("*", ADDED));
    }

    private static String some(String columns, int rows) {
        return "select " + columns + " from candidate_search order by random() limit " + rows;
    }

    private void fill(List<Way> ways) throws SQLException, IOException {
        for (Way way : ways) {
            database.execute("insert into " + way.table() + " select * from candidate_search");
            database.execute(INDEX.formatted(way.table()));
            database.execute("vacuum analyze " + way.table());
            System.out.printf(
                    "%s: %d rows, %d bytes with indexes%n",
                    way.table(),
                    system.count("profile", "select count(*) from " + way.table()),
                    system.count(
                            "profile",
                            "select coalesce(sum(pg_total_relation_size(relid)), pg_total_relation_size('" + way.table()
                                    + "')) from pg_partition_tree('" + way.table() + "')"));
        }
    }

    private void compare(List<Way> ways) throws SQLException, IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways) {
                database.execute("drop table if exists gone");
                for (Work work : Work.values()) {
                    measure(way, work, round);
                    if (work == Work.ADD) {
                        database.execute("create temp table gone as select candidate_id as id from " + way.table()
                                + " where candidate_id not in (select candidate_id from candidate_search)");
                    }
                }
            }
        }
    }

    private static void print(Way whole, Way parted) {
        System.out.println(
                "what | whole, ms of processor time | partitions | whole = 1 | whole, ms it took | partitions");
        for (Work work : Work.values()) {
            int row = work.ordinal();
            double one = Median.of(whole.cpu()[row]);
            double many = Median.of(parted.cpu()[row]);
            System.out.printf(
                    "%s | %.0f | %.0f | %.2f | %.0f | %.0f%n",
                    work.title, one, many, many / one, Median.of(whole.wall()[row]), Median.of(parted.wall()[row]));
        }
    }

    private void measure(Way way, Work work, int round) throws SQLException, IOException {
        long cpu = system.postgresCpu();
        long start = System.nanoTime();
        database.execute(work.statement.formatted(way.table()));
        way.wall()[work.ordinal()][round] = (System.nanoTime() - start) / MILLION;
        way.cpu()[work.ordinal()][round] = (system.postgresCpu() - cpu) / MILLION;
    }
}
