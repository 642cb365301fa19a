package dev.assay.scoring.ranking;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RankingExportResourceTest {

    private static final String NDJSON = "/api/v1/exports/ranking.ndjson";
    private static final String CSV = "/api/v1/exports/ranking.csv";
    private static final int MANY = 2_345;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void writesEveryRowOfManyPagesOnceAndInOrder() throws IOException {
        fill();

        String body = Api.caller()
                .get(NDJSON)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        List<String> lines = body.lines().toList();
        Set<String> ids = new HashSet<>();
        int fit = 100;
        for (String line : lines) {
            JsonNode row = new ObjectMapper().readTree(line);
            assertTrue(row.path("fit").intValue() <= fit, line);
            fit = row.path("fit").intValue();
            ids.add(row.path("candidateId").textValue());
        }
        assertEquals(MANY, lines.size());
        assertEquals(MANY, ids.size());
    }

    /** Rows as the follower would write them, of one statement each. */
    private void fill() {
        fixture.apply(epoch, "1.7.1", upserted(new UUID(0, 1), 1, 1, 50));
        tables.execute("insert into standing select (jsonb_populate_record(s, jsonb_build_object('candidate_id',"
                + " gen_random_uuid(), 'systems_score', i % 101))).* from standing s, generate_series(1, " + (MANY - 1)
                + ") i");
        tables.execute("insert into standing_fit (candidate_id, epoch_id, job_profile, fit, systems_score,"
                + " infrastructure_score, enterprise_data_score) select candidate_id, epoch_id, 'platform-mts',"
                + " systems_score, systems_score, 1, 1 from standing where candidate_id <> '" + new UUID(0, 1) + "'");
    }

    @Test
    void writesATableThatNoSpreadsheetCalculates() {
        fixture.apply(epoch, "1.7.1", upserted(new UUID(0, 1), 1, 1, 50), upserted(new UUID(0, 2), 1, 1, 40));
        tables.execute("update standing set evidence_quote = '=HYPERLINK(\"http://x\",\"y\")'");

        String body = Api.caller()
                .get(CSV)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("ranking.csv"))
                .extract()
                .asString();

        List<String> lines = body.lines().toList();
        assertEquals(3, lines.size(), body);
        assertTrue(lines.get(0).startsWith("rank,candidate_id,"), body);
        assertTrue(lines.get(1).startsWith("1," + new UUID(0, 1) + ",1,50,"), body);
        assertTrue(lines.get(1).endsWith("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), body);
    }

    @Test
    void exportsWhatIsAskedFor() {
        fixture.apply(epoch, "1.7.1", upserted(new UUID(0, 1), 1, 1, 50), upserted(new UUID(0, 2), 1, 1, 40));

        String body = Api.caller().queryParam("minSystems", 45).get(CSV).asString();

        assertEquals(2, body.lines().count(), body);
        Api.caller()
                .queryParam("jobProfile", "astronaut")
                .get(CSV)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
