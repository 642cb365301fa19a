package dev.assay.scoring.ranking;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class MustHaveFilterResourceTest {

    private static final List<String> LEVELS = List.of(
            "|production-services=3|", "|production-services=1|", "|production-services=0?|", "|serving=4|", "|");

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @BeforeEach
    void fill() {
        Epoch epoch = tables.reset();
        for (int i = 0; i < LEVELS.size(); i++) {
            UUID id = new UUID(0, i + 1);
            fixture.apply(epoch, "1.7." + i, upserted(id, 1, 1, 90 - i));
            tables.execute("update standing set competency_levels = '" + LEVELS.get(i) + "' where candidate_id = '" + id
                    + "'");
        }
        // Too little is described of the last one to say what is not there.
        tables.execute("update standing set systems_coverage = 0 where candidate_id = '" + new UUID(0, 5) + "'");
    }

    @Test
    void leavesNobodyOutUnlessAsked() {
        JsonPath ranking = rank("none");

        assertEquals(List.of(1, 2, 3, 4, 5), last(ranking));
        assertEquals(
                List.of("met", "unmet", "unknown", "unmet", "unknown"),
                ranking.getList("items.collect { it.mustHaves[0].state }"));
    }

    @Test
    void keepsWhoMeetsAllOrMayDoSo() {
        assertEquals(List.of(1), last(rank("met")));
        assertEquals(List.of(1, 3, 5), last(rank("not-unmet")));
    }

    private static List<Integer> last(JsonPath ranking) {
        List<String> ids = ranking.getList("items.candidateId");
        return ids.stream()
                .map(id -> (int) UUID.fromString(id).getLeastSignificantBits())
                .toList();
    }

    private static JsonPath rank(String filter) {
        return Api.caller()
                .contentType("application/json")
                .body("{\"mustHaves\": [{\"competency\": \"production-services\", \"minimumLevel\": 2}],"
                        + " \"mustHaveFilter\": \"" + filter + "\"}")
                .post("/api/v1/rankings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
