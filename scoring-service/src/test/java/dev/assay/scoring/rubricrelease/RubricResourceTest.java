package dev.assay.scoring.rubricrelease;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.assay.engine.rubric.Rubric;
import dev.assay.scoring.rubric.BundledEngine;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class RubricResourceTest {

    private static final String PATH = "/api/v1/rubrics";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    BundledEngine engine;

    @Inject
    Tables tables;

    private Rubric rubric;

    @BeforeEach
    void awaitStart() {
        tables.reset();
        rubric = engine.made().await().atMost(PATIENCE).rubric();
    }

    @Test
    void listsTheRubricInUse() {
        Api.caller()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(rubric.version())))
                .body("items[0].hash", equalTo(rubric.hash()))
                .body("items[0].origin", equalTo("bundled"))
                .body("items[0].releasedBy", equalTo("build"))
                .body("items[0].state", equalTo("current"));
    }

    @Test
    void sendsTheBytesThatItsHashIsOver() {
        byte[] sent = Api.caller().get(PATH + "/" + rubric.version()).asByteArray();

        assertArrayEquals(rubric.json(), sent);
    }

    @Test
    void answers304ToWhoHoldsIt() {
        String path = PATH + "/" + rubric.version();
        String tag = Api.caller().get(path).header("ETag");

        Api.caller().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void answers404ForAVersionItDoesNotHave() {
        Api.caller().get(PATH + "/9.9.9").then().statusCode(404).body("type", equalTo("urn:assay:problem:not-found"));
    }
}
