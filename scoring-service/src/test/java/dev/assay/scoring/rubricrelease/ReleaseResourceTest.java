package dev.assay.scoring.rubricrelease;

import static dev.assay.scoring.rubricrelease.RubricCalls.PATH;
import static dev.assay.scoring.rubricrelease.RubricCalls.command;
import static dev.assay.scoring.rubricrelease.RubricCalls.release;
import static dev.assay.scoring.rubricrelease.RubricCalls.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.rubric.TestRubrics;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rubrics are taken, and which are not. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ReleaseResourceTest {

    private static final String NEXT = "9.1.0";

    @Inject
    Tables tables;

    @BeforeEach
    void reset() {
        tables.reset();
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void answers200ForTheSameRubricAgainAnd409ForOtherRules() {
        release(NEXT, "").statusCode(201);

        release(NEXT, "").statusCode(200);
        release(NEXT, "Other")
                .statusCode(409)
                .body("type", equalTo("urn:assay:problem:rubric-version-taken"))
                .body("detail", containsString("raise the version"));

        assertEquals(2, tables.count("epoch"));
        Api.caller().get(PATH).then().body("items.version", hasItem(NEXT));
    }

    @Test
    void sendsAReleasedRubricBackSoThatItCanBeReleasedElsewhere() {
        release(NEXT, "").statusCode(201);

        byte[] sent = Api.caller().get(PATH + "/" + NEXT).asByteArray();

        send(sent).statusCode(200);
    }

    @Test
    void listsTheMistakesOfABrokenRubric() {
        send("{\"rubric.yaml\": {\"version\": \"2.0.0\"}}".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:invalid-rubric"));
        send(new String(TestRubrics.json(NEXT, ""), StandardCharsets.UTF_8)
                        .replace("\"default\":true", "\"default\":false")
                        .getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("errors.detail", hasItem("job-profiles: exactly one must be the default, found 0"));
        release("not a/version", "").statusCode(422).body("errors[0].pointer", equalTo("/rubric.yaml"));

        assertEquals(1, tables.count("rubric"));
    }

    @Test
    void takesOverNoJobProfileThatSomebodyCreated() {
        create("zurich").statusCode(201);

        releaseWith("zurich")
                .statusCode(409)
                .body("type", equalTo("urn:assay:problem:conflict"))
                .body("detail", containsString("created here: zurich"));

        assertEquals(1, tables.count("rubric"));
    }

    @Test
    void keepsTheIdsOfItsJobProfilesFreeUntilItIsInUse() {
        releaseWith("zurich").statusCode(201);

        create("zurich").statusCode(409).body("detail", containsString("another id"));
    }

    @Test
    void keepsThemFreeWhenItIsRetiredSinceItMayComeBack() {
        releaseWith("zurich").statusCode(201);
        tables.execute("update epoch set state = 'RETIRED' where rubric_version = '" + NEXT + "'");

        create("zurich").statusCode(409).body("detail", containsString("another id"));
    }

    @Test
    void isTakenWhereTheRubricInUseHasTakenOverAJobProfileAlready() {
        tables.execute("insert into own_job_profile values"
                + " ('early-career', 1, 'Graduates', '', 100, 0, 0, '[]', 'R. Example', now())");

        release(NEXT, "").statusCode(201);
    }

    private static ValidatableResponse create(String jobProfile) {
        return Api.caller()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"%s\", \"title\": \"Zurich\", \"weights\": {\"systems\": 100}}".formatted(jobProfile))
                .post("/api/v1/job-profiles")
                .then();
    }

    /** The bundled rules under another version, with another id of a job profile. */
    private static ValidatableResponse releaseWith(String jobProfile) {
        return send(new String(TestRubrics.json(NEXT, ""), StandardCharsets.UTF_8)
                .replace("early-career", jobProfile)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fillsAFewRubricsAtATime() {
        for (int i = 1; i <= 4; i++) {
            release("9." + i + ".0", "").statusCode(201);
        }

        release("9.5.0", "").statusCode(409).body("detail", containsString("pause one of them"));
        assertEquals("0", tables.text("select count(*) from rubric where version = '9.5.0'"));
        command("pause", "9.1.0");
        release("9.5.0", "").statusCode(201);
        command("resume", "9.1.0").statusCode(409);
    }

    @Test
    void knowsNoOtherRubrics() {
        for (String what : List.of("pause", "resume", "activate", "rollback")) {
            command(what, "7.7.7").statusCode(404);
        }
        Api.caller().get(PATH + "/7.7.7/progress").then().statusCode(404);
    }
}
