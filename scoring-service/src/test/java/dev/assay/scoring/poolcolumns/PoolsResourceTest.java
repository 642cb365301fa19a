package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.poolcolumns.columns.MadePool;
import dev.assay.scoring.poolcolumns.columns.PoolQuery;
import dev.assay.scoring.poolcolumns.columns.PoolRow;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class PoolsResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Tables tables;

    @Inject
    DataSource source;

    @Inject
    Pools pools;

    @Inject
    ChangeSweep sweep;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final MadePool made = new MadePool(random);
    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void findsWhatTheDatabaseWouldFind() {
        List<PoolRow> rows = fill(400);
        for (int i = 0; i < 150; i++) {
            if (i % 10 == 0) {
                PoolRow changed = made.row(rows.get(random.nextInt(rows.size())).candidate());
                tables.execute("delete from standing where candidate_id = '" + changed.candidate() + "'");
                tables.execute(insert(epoch.id(), changed));
            }
            PoolQuery query = made.query(rows);
            assertEquals(
                    tables.text(SqlRanking.statement(epoch.id(), query)),
                    line(page(query, Optional.empty())),
                    query + " seed " + seed);
        }
    }

    @Test
    void leavesOutStandingsOfOtherEpochs() {
        fill(3);
        tables.execute(
                "insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at) select 'other',"
                        + " rubric_version, rubric_hash, engine_version, as_of, 'RETIRED', opened_at from epoch");
        tables.execute(insert("other", made.row(made.candidate())));
        assertEquals(3, page(made.everybody(10), Optional.empty()).rows().size());
    }

    @Test
    void staysAtTheMomentOfAWalkWhileScoresChange() {
        List<PoolRow> rows = fill(50);
        PoolQuery query = made.everybody(100);
        PoolPage then = page(query, Optional.empty());
        for (PoolRow row : rows.subList(0, 20)) {
            PoolRow changed = made.row(row.candidate());
            tables.execute("update standing set systems_score = "
                    + (100 - changed.scores().systems()) + " where candidate_id = '" + row.candidate() + "'");
        }
        tables.execute(
                "delete from standing where candidate_id = '" + rows.get(30).candidate() + "'");
        tables.execute(insert(epoch.id(), made.row(made.candidate())));

        PoolPage later = page(query, Optional.of(then.asOf()));

        assertEquals(then.rows(), MadePool.places(later.rows()), "seed " + seed);
        assertEquals(then.asOf().at(), later.asOf().at());
        PoolPage now = page(query, Optional.empty());
        assertNotEquals(then.rows(), now.rows());
        assertTrue(now.asOf().at().isAfter(then.asOf().at()));
    }

    @Test
    void saysWhenAWalkCannotStayAtItsMoment() {
        fill(5);
        PoolMark before = new PoolMark(Instant.EPOCH, Snapshot.parse("3:3:"));

        PoolPage page = page(made.everybody(10), Optional.of(before));

        assertTrue(page.asOf().at().isAfter(Instant.EPOCH.plusSeconds(1)));
        assertEquals(5, page.rows().size());
    }

    @Test
    void takesWhatBeganBeforeALookAndEndsAfterIt() throws SQLException {
        fill(5);
        PoolRow late = made.row(made.candidate());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(insert(epoch.id(), late));
            tables.execute(insert(epoch.id(), made.row(made.candidate())));
            assertEquals(6, page(made.everybody(10), Optional.empty()).rows().size());

            connection.commit();

            connection.setAutoCommit(true);
        }
        assertEquals(7, page(made.everybody(10), Optional.empty()).rows().size());
    }

    @Test
    void readsMoreChangesThanOneLookTakes() {
        UUID one = fill(5).get(0).candidate();
        page(made.everybody(10), Optional.empty());
        tables.execute(
                "insert into standing select (jsonb_populate_record(s, jsonb_build_object('candidate_id', gen_random_uuid()))).*"
                        + " from standing s, generate_series(1, 45000) where s.candidate_id = '" + one + "'");
        PoolPage page = patiently(() -> page(made.everybody(50_000), Optional.empty()));
        assertEquals(45_005, page.rows().size());
        tables.execute(insert(epoch.id(), made.row(made.candidate())));
        assertEquals(
                45_006, page(made.everybody(50_000), Optional.empty()).rows().size());
    }

    @Test
    void beginsAnewWhenTheTableWasEmptied() {
        fill(5);
        page(made.everybody(10), Optional.empty());

        tables.execute("truncate standing");

        assertEquals(List.of(), page(made.everybody(10), Optional.empty()).rows());
    }

    @Test
    void sweepsWhatEverybodyMustHaveSeen() {
        fill(5);
        tables.execute(
                "update standing_change set changed_at = now() - interval '2 hours' where candidate_id is not null and sequence"
                        + " < (select max(sequence) from standing_change)");
        int swept = sweep.deleteBefore(Instant.now().minus(Duration.ofHours(1)), 100)
                .await()
                .atMost(PATIENCE);
        assertEquals(4, swept);
        assertEquals(2, tables.count("standing_change"), "the last one, and that all was emptied");
    }

    @Test
    void sweepsNothingEarlyWhereAClockIsAhead() {
        fill(5);
        int swept = sweep.deleteBefore(Instant.now().plus(Duration.ofDays(1)), 100)
                .await()
                .atMost(PATIENCE);
        assertEquals(0, swept);
    }

    private PoolPage page(PoolQuery query, Optional<PoolMark> asOf) {
        return pools.page(epoch.id(), query, asOf).await().atMost(PATIENCE);
    }

    /** While the pool is read again, the answer is that it is not there yet. */
    private static PoolPage patiently(Supplier<PoolPage> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (ProblemException notYet) {
                assertTrue(System.nanoTime() < end, notYet.getMessage());
            }
        }
    }

    private static String line(PoolPage page) {
        String line = page.rows().stream()
                .map(row -> row.candidate() + "=" + row.fit())
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? null : line;
    }

    private List<PoolRow> fill(int candidates) {
        List<PoolRow> rows = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            rows.add(made.row(made.candidate()));
        }
        tables.execute(rows.stream().map(row -> insert(epoch.id(), row)).collect(Collectors.joining(";")));
        return rows;
    }

    private static String insert(String epochId, PoolRow row) {
        String levels = row.levels() == null ? "null" : "'" + row.levels() + "'";
        String tags = row.tags().stream().map(tag -> "'" + tag + "'").collect(Collectors.joining(","));
        return "insert into standing (candidate_id, epoch_id, incarnation, candidate_version, overall, systems_score, systems_high,"
                + " systems_coverage, infrastructure_score, infrastructure_high, infrastructure_coverage, enterprise_data_score,"
                + " enterprise_data_high, enterprise_data_coverage, best_job_profile, best_fit, tags, competency_levels) values ('"
                + row.candidate() + "', '" + epochId + "', 1, 1, 1, "
                + row.scores().systems() + ", 100, "
                + row.coverage() + ", " + row.scores().infrastructure() + ", 100, 0, "
                + row.scores().enterpriseData() + ", 100, 0, 'platform-mts', 1, cast(array[" + tags + "] as text[]), "
                + levels
                + ")";
    }
}
