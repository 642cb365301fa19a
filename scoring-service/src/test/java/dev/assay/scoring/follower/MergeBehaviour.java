package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.broken;
import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.merged;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A merged candidate is in no ranking until that is undone; nothing that was made of it is lost. */
abstract class MergeBehaviour extends DeliveredBehaviour {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void leavesTheRankingAndComesBackTheSame() {
        // Given
        rank("1.7.1", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 60), upserted(THREE, 1, 1, 50));
        String before = results(ONE);
        ranking().body("items.candidateId", contains(id(TWO), id(THREE), id(ONE)));

        // When
        rank("1.8.1", merged(ONE, 1, 2, TWO));

        // Then
        ranking().body("items.candidateId", contains(id(TWO), id(THREE)));
        assertEquals(before, results(ONE));
        Api.caller().get("/api/v1/candidates/" + ONE + "/assessment").then().statusCode(200);
        assertEquals(
                Set.of("assessment", "canonical_input", "event", "merge_mark", "standing_change"), tables.naming(ONE));
        rank("1.9.1", upserted(ONE, 1, 3, 40));
        ranking().body("items.candidateId", contains(id(TWO), id(THREE), id(ONE)));
        assertEquals(before, results(ONE));
        assertEquals(null, tables.text("select merged_into from merge_mark"));
    }

    @Test
    void isRefusedInComparisons() {
        // Given
        rank("1.7.1", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 60));
        rank("1.8.1", merged(ONE, 1, 2, TWO));

        // When
        var compared = Api.caller()
                .contentType("application/json")
                .body("{\"candidates\": [\"" + ONE + "\", \"" + TWO + "\"]}")
                .post("/api/v1/comparisons");

        // Then
        compared.then().statusCode(400).body("errors[0].pointer", equalTo("/candidates/0"));
    }

    @Test
    void staysOutWhateverComesLateOrAgain() {
        // Given
        rank("1.7.1", upserted(ONE, 1, 2, 40));
        rank("1.8.1", merged(ONE, 1, 3, TWO));

        // When
        rank("1.8.2", upserted(ONE, 1, 1, 40), upserted(ONE, 1, 2, 40), merged(ONE, 1, 3, TWO));

        // Then
        assertEquals(0, tables.count("standing"));
        assertEquals(0, tables.count("standing_fit"));
        assertEquals(1, tables.count("assessment"));
    }

    @Test
    void staysInWhenTheMergeComesAfterItsUndoing() {
        // Given
        rank("1.7.1", upserted(ONE, 1, 4, 40));

        // When
        rank("1.8.1", merged(ONE, 1, 3, TWO));

        // Then
        assertEquals(1, tables.count("standing"));
        assertEquals(0, tables.count("merge_mark"));
    }

    @Test
    void isNotRankedByAnEpochThatReadsFromZero() {
        // When
        rank("1.7.1", merged(ONE, 1, 3, TWO), upserted(TWO, 1, 2, 60));

        // Then
        ranking().body("items.candidateId", contains(id(TWO)));
        Api.caller()
                .get("/api/v1/candidates/" + ONE + "/assessment")
                .then()
                .statusCode(404)
                .body("detail", containsString("merged"));
    }

    @Test
    void leavesEveryEpochThatIsNotAhead() {
        // Given
        rank("1.7.1", upserted(ONE, 1, 2, 40), upserted(TWO, 1, 9, 40));
        tables.execute(
                "insert into epoch select 'beside', rubric_version, rubric_hash, engine_version, as_of, 'STANDBY', opened_at"
                        + " from epoch limit 1");
        copyTo("standing");
        copyTo("standing_fit");

        // When
        tables.execute("update standing set candidate_version = 1 where candidate_id = '" + TWO
                + "' and epoch_id <> 'beside'");
        rank("1.8.1", merged(ONE, 1, 3, TWO), merged(TWO, 1, 3, THREE));

        // Then
        assertEquals(
                "beside " + TWO, tables.text("select string_agg(epoch_id || ' ' || candidate_id, ',') from standing"));
        assertEquals("beside", tables.text("select string_agg(distinct epoch_id, ',') from standing_fit"));
    }

    private void copyTo(String table) {
        String columns =
                tables.text("select string_agg(column_name, ',') from information_schema.columns where table_name = '"
                        + table + "' and column_name <> 'epoch_id' and is_generated = 'NEVER'");
        tables.execute(
                "insert into " + table + " (epoch_id, " + columns + ") select 'beside', " + columns + " from " + table);
    }

    @Test
    void leavesOutWhoWasMergedWhileThePageWasAssessed() {
        // As another epoch's follower would, between this one's reading and writing.
        fixture.applyAfter(
                () -> tables.execute("insert into merge_mark values ('" + ONE + "', 1, 2, '" + TWO + "')"),
                epoch,
                "1.7.3",
                upserted(ONE, 1, 1, 40),
                upserted(TWO, 1, 1, 60));

        assertEquals(TWO.toString(), tables.text("select string_agg(candidate_id::text, ',') from standing"));
        assertEquals("1.7.3", fixture.position());
    }

    @Test
    void takesParkedVersionsAlongAndLeavesNothingOfTheErased() {
        // Given
        rank("1.7.1", broken(ONE, 1, "x"));
        rank("1.8.1", merged(ONE, 1, 2, TWO));
        assertEquals(Set.of("merge_mark"), tables.naming(ONE));

        // When
        rank("1.9.1", erased(ONE, 1, 3));
        rank("1.9.2", merged(ONE, 1, 4, TWO));

        // Then
        assertEquals(Set.of("tombstone"), tables.naming(ONE));
    }

    @Test
    void comesToTheSameInAnyOrderWithRepetitions() {
        // Given
        List<CandidateChange> changes = new ArrayList<>();
        for (int candidate = 1; candidate <= 8; candidate++) {
            UUID id = new UUID(0, candidate);
            changes.add(upserted(id, 1, 1, candidate));
            changes.add(merged(id, 1, 2, THREE));
            changes.add(upserted(id, 1, 3, candidate));
            changes.add(candidate % 2 == 0 ? upserted(id, 1, 4, candidate) : merged(id, 1, 4, THREE));
        }
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        // When
        for (int round = 0; round < 12; round++) {
            Collections.shuffle(changes, random);
            int size = 1 + random.nextInt(changes.size());
            rank("1.7." + round, changes.subList(0, size).toArray(CandidateChange[]::new));
        }
        rank("1.9.9", changes.toArray(CandidateChange[]::new));

        // Then
        assertEquals("4", tables.text("select count(*) from standing where candidate_version = 4"), "seed " + seed);
        assertEquals(4, tables.count("standing"), "seed " + seed);
        assertEquals("4", tables.text("select count(*) from merge_mark where merged_into is not null"), "seed " + seed);
    }

    private void rank(String next, CandidateChange... changes) {
        fixture.apply(epoch, Assessed::withReadableFits, next, changes);
    }

    private String results(UUID candidate) {
        return tables.text(
                "select string_agg(distinct result || result_hash, ',') from assessment where candidate_id = '"
                        + candidate + "'");
    }

    private static ValidatableResponse ranking() {
        return Api.caller()
                .get("/api/v1/rankings?jobProfile=platform-mts")
                .then()
                .statusCode(200);
    }

    private static String id(UUID candidate) {
        return candidate.toString();
    }
}
