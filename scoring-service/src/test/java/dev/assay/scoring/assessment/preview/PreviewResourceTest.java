package dev.assay.scoring.assessment.preview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the engine and the rubric that the service really has. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class PreviewResourceTest {

    private static final String PROFILE = """
            {"basics": {"name": "Ondrine Velmark"}, "work": [{"name": "Wexcombe Ledgerworks", "startDate": "2021-03",
             "highlights": ["Wrote our Raft library and ran it on 300 shards."]}]}""";

    @Inject
    Tables tables;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void assessesAsOfTheEpochsDayAndStoresNothing() {
        preview("{\"profile\": " + PROFILE + "}")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("receipt.asOf", equalTo(epoch.asOf().toString()))
                .body("receipt.rubricVersion", equalTo(epoch.rubricVersion()))
                .body("result.dimensions[0].dimension", equalTo("systems"))
                .body("result.dimensions[0].score", greaterThan(0));

        assertEquals(0, tables.count("assessment"));
    }

    @Test
    void tellsGapsQuestionsAndHowAFitCameAbout() {
        String claims = PROFILE.substring(0, PROFILE.length() - 1) + ", \"skills\": [{\"name\": \"Kubernetes\"}]}";
        preview("{\"profile\": " + claims + "}")
                .then()
                .statusCode(200)
                .body("result.dimensions[1].gaps[0].level", greaterThan(0))
                .body("result.dimensions[1].gaps[0].evidence[0].action", equalTo("created"))
                .body("result.dimensions[1].gaps[0].sentence", containsString("The profile "))
                .body(
                        "result.dimensions[1].questions.find { it.about == 'claim' }.words.pointer",
                        equalTo("/skills/0/name"))
                .body("result.dimensions[1].questions.find { it.about == 'claim' }.change", greaterThan(0))
                .body("result.fits[0].strongest", equalTo("systems"))
                .body("result.fits[0].mustHaves[0].title", equalTo("Services and production code"));
    }

    @Test
    void sendsTheBytesThatTheReceiptIsOver() throws Exception {
        Response answer = preview("{\"profile\": " + PROFILE + "}");

        String body = answer.asString();
        String result = body.substring(body.indexOf("\"result\":") + "\"result\":".length(), body.length() - 1);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(result.getBytes(StandardCharsets.UTF_8));
        assertEquals("sha256:" + HexFormat.of().formatHex(digest), answer.path("receipt.resultHash"));
    }

    @Test
    void namesThePlaceOfAWrongStructure() {
        preview("{\"profile\": {\"work\": \"none\"}}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:invalid-input"))
                .body("errors.pointer", hasItem("/profile/work"));
    }

    @Test
    void refusesAnEnvelopeThatIsNotItsOwn() {
        preview("{\"profile\": {}, \"score\": 100}").then().statusCode(400);
        preview("{}").then().statusCode(400).body("errors.pointer", hasItem("/profile"));
        preview("{\"profile\": []}").then().statusCode(400);
        preview("{\"profile\": {}, \"profile\": {}}").then().statusCode(400);
        preview("not json").then().statusCode(400);
    }

    @Test
    void takesJsonOnly() {
        Api.caller()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/api/v1/assessments/preview")
                .then()
                .statusCode(415);
    }

    private static Response preview(String body) {
        return Api.caller().contentType(ContentType.JSON).body(body).post("/api/v1/assessments/preview");
    }
}
