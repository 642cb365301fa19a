package dev.assay.scoring.reference;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class GapResourceTest {

    private static final UUID ONE = new UUID(0, 1);

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
    void tellsWhatCarriesOverAndWhatIsMissing() {
        String quote = "Operated Kubernetes clusters of 400 nodes for the billing service.";
        var profile = JsonNodeFactory.instance.objectNode();
        var work =
                profile.putArray("work").addObject().put("name", "Example Ltd").put("startDate", "2021-03");
        work.putArray("highlights").add(quote);
        fixture.assess(epoch, "1.7.1", upserted(ONE, 1, 1, profile));

        Api.caller()
                .get("/api/v1/candidates/" + ONE + "/gaps")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("scored", equalTo(false))
                .body("items.estimated", everyItem(equalTo(true)))
                .body("items.find { it.id == 'stack' }.carries.concept", hasItem("kubernetes"))
                .body("items.find { it.id == 'stack' }.carries[0].quote", equalTo(quote))
                .body("items.find { it.id == 'stack' }.needs.competency", hasItem("accelerator-kernels"))
                .body("items.find { it.id == 'stack' }.sentence", containsString("does not tell enough of"))
                .body("items.find { it.id == 'cycle' }.carries.size()", equalTo(0));
    }

    @Test
    void readsTablesAndNamesThemToWhoAsksForAnother() {
        assertEquals(
                4,
                Api.caller()
                        .get("/api/v1/reference")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size());
        Api.caller()
                .get("/api/v1/reference/labs")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'xai' }.least", equalTo(100))
                .body("items.source", everyItem(equalTo("S2")));
        Api.caller()
                .get("/api/v1/reference/salaries")
                .then()
                .statusCode(404)
                .body("detail", containsString("talent-inflow"));
        Api.caller().get("/api/v1/candidates/" + ONE + "/gaps").then().statusCode(404);
    }
}
