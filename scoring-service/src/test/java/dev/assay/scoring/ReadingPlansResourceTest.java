package dev.assay.scoring;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.rest.testing.RowsRead;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No public read passes over more than a quarter of the pool, so that none grows with it. What reads the whole pool by its nature is left out: exports,
 * the preview of a rubric; and the report on decisions, which reads all of those. It takes a minute or more: {@code -Dassay.plans=true}.
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

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    DataSource database;

    private RowsRead rows;

    @AfterEach
    void leaveLittle() {
        tables.reset();
    }

    @Test
    void passesOverNoBigTable() {
        fill();
        rows = new RowsRead(database, "scoring-service", CANDIDATES / 4, ReadingPlansResourceTest::ranksFromMemory);

        List.of("assessment", "assessments", "assessments?limit=1", "decisions", "transitions", "gaps")
                .forEach(read -> look("/api/v1/candidates/" + ONE + "/" + read));
        List.of(
                        "rankings",
                        "rankings?jobProfile=early-career&minSystems=20",
                        "rankings?minInfrastructure=100",
                        "rankings?tags=opening",
                        "rankings?stability=true",
                        "job-profiles",
                        "rubrics",
                        "epochs")
                .forEach(read -> look("/api/v1/" + read));
        look(Api.caller().get("/api/v1/rankings?limit=500").path("next"));
        look("/api/v1/rankings", "{\"weights\": {\"systems\": 70, \"infrastructure\": 30}, \"tags\": [\"opening\"]}");
        look("/api/v1/comparisons", "{" + BOTH + "}");
        look("/api/v1/rankings/explain", "{" + BOTH + "}");

        assertEquals(List.of(), rows.excesses());
    }

    /** Two real candidates, and so many that look like the first one. */
    private void fill() {
        Epoch epoch = tables.reset();
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile()), upserted(TWO, 1, 1, profile()));
        // Noted at once and not one by one: the pool is read anew, and nothing is left to be read when it is there.
        tables.execute("alter table standing disable trigger user");
        for (String table : List.of("assessment", "canonical_input", "standing")) {
            tables.execute("insert into " + table
                    + " select (jsonb_populate_record(t, jsonb_build_object('candidate_id', " + NUMBERED + "))).* from "
                    + table + " t, " + NUMBERS + " where candidate_id = '" + ONE + "'");
        }
        tables.execute("alter table standing enable trigger user");
        tables.execute("insert into standing_change default values");
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
        assertEquals(CANDIDATES + 2, tables.count("standing"));
        tables.execute("vacuum analyze");
        await("the pool", ReadingPlansResourceTest::ranksFromMemory);
    }

    private static JsonNode profile() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        var work = json.objectNode().put("name", "Acme").put("startDate", "2020-01");
        work.set("highlights", json.arrayNode().add("Wrote our Raft library and ran it on 300 shards."));
        return json.objectNode().set("work", json.arrayNode().add(work));
    }

    private static boolean ranksFromMemory() {
        return Api.caller()
                        .queryParam("tags", "opening")
                        .get("/api/v1/rankings")
                        .statusCode()
                == 200;
    }

    private void look(String path) {
        rows.look(
                path,
                () -> Api.caller().urlEncodingEnabled(false).get(path).then().statusCode(200));
    }

    private void look(String path, String body) {
        rows.look(
                "POST " + path,
                () -> Api.caller()
                        .contentType("application/json")
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(200));
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "Waited too long for " + what);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
