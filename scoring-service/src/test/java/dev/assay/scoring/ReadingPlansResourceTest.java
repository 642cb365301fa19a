package dev.assay.scoring;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No public read passes over a big table. It is not the text of statements that is looked at but what PostgreSQL counts when they run, so none can be
 * forgotten here. What reads the whole pool by its nature is left out: exports, the preview of a rubric, the report on decisions. It takes a minute or
 * more: {@code -Dassay.plans=true}.
 */
@EnabledIfSystemProperty(named = "assay.plans", matches = "true")
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ReadingPlansResourceTest {

    private static final int CANDIDATES = 200_000;
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String BOTH = "\"candidates\": [\"" + ONE + "\", \"" + TWO + "\"]";
    private static final String NUMBERED = "cast(lpad(to_hex(i), 32, '0') as uuid)";
    private static final String NUMBERS = "generate_series(1000, " + (CANDIDATES + 999) + ") i";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tables of which a scan is felt, and who scanned one since the counting began. */
    private static final String SCANNED =
            "select string_agg(relname || ' ' || seq_scan, ', ' order by relname) from pg_stat_user_tables"
                    + " where seq_scan > 0 and pg_table_size(relid) > 2000000";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @AfterEach
    void leaveLittle() {
        tables.reset();
    }

    @Test
    void passesOverNoBigTable() {
        fill();
        tables.execute("select pg_stat_reset()");
        List<String> candidate =
                List.of("assessment", "assessments", "assessments?limit=1", "decisions", "transitions", "gaps");

        candidate.forEach(read -> get("/api/v1/candidates/" + ONE + "/" + read));
        List.of(
                        "rankings",
                        "rankings?jobProfile=early-career&minSystems=20",
                        "rankings?tags=opening",
                        "rankings?stability=true",
                        "job-profiles",
                        "rubrics",
                        "epochs")
                .forEach(read -> get("/api/v1/" + read));
        get(Api.caller().get("/api/v1/rankings?limit=500").path("next"));
        post("/api/v1/rankings", "{\"weights\": {\"systems\": 70, \"infrastructure\": 30}, \"tags\": [\"opening\"]}");
        post("/api/v1/comparisons", "{" + BOTH + "}");
        post("/api/v1/rankings/explain", "{" + BOTH + "}");

        String scanned = scanned();
        assertNull(scanned, "scanned: " + scanned);
    }

    /** Two real candidates, and so many that look like the first one. */
    private void fill() {
        Epoch epoch = tables.reset();
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile()), upserted(TWO, 1, 1, profile()));
        for (String table : List.of("assessment", "canonical_input", "standing")) {
            tables.execute("insert into " + table
                    + " select (jsonb_populate_record(t, jsonb_build_object('candidate_id', " + NUMBERED + "))).* from "
                    + table + " t, " + NUMBERS + " where candidate_id = '" + ONE + "'");
        }
        tables.execute(
                "insert into standing_fit (candidate_id, epoch_id, job_profile, fit, systems_score, infrastructure_score,"
                        + " enterprise_data_score) select " + NUMBERED
                        + ", epoch_id, job_profile, fit, systems_score, infrastructure_score,"
                        + " enterprise_data_score from standing_fit t, " + NUMBERS + " where candidate_id = '" + ONE
                        + "'");
        tables.execute(
                "insert into tombstone select cast(lpad('aa' || to_hex(i), 32, '0') as uuid), 1, 1 from generate_series(1, "
                        + CANDIDATES + ") i");
        tables.execute(
                "insert into merge_mark select cast(lpad('bb' || to_hex(i), 32, '0') as uuid), 1, 1, gen_random_uuid()"
                        + " from generate_series(1, " + CANDIDATES + ") i");
        tables.execute(
                "insert into decision (id, candidate_id, outcome, reason, decided_by, recorded_by, decided_at) select gen_random_uuid(),"
                        + " cast(lpad(to_hex(i), 32, '0') as uuid), 'HOLD', 'Later.', 'Ada', 'key', now() from generate_series(1000, "
                        + CANDIDATES + ") i");
        tables.execute("vacuum analyze");
        // Until the pool is in memory.
        await(
                "the pool",
                () -> Api.caller()
                                .queryParam("tags", "opening")
                                .get("/api/v1/rankings")
                                .statusCode()
                        == 200);
        assertEquals(CANDIDATES + 2, tables.count("standing"));
    }

    private static JsonNode profile() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        var work = json.objectNode().put("name", "Acme").put("startDate", "2020-01");
        work.set("highlights", json.arrayNode().add("Wrote our Raft library and ran it on 300 shards."));
        return json.objectNode().set("work", json.arrayNode().add(work));
    }

    /** A session tells what it did at last when it ends, so all of the service's are ended. */
    private String scanned() {
        tables.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'scoring-service'");
        await("the sessions to end", () -> Api.caller().get("/api/v1/rankings").statusCode() == 200);
        assertTrue(Long.parseLong(tables.text("select sum(idx_scan) from pg_stat_user_tables")) > 0);
        return tables.text(SCANNED);
    }

    private static void get(String path) {
        Api.caller().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static void post(String path, String body) {
        Api.caller()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "Waited too long for " + what);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
