package dev.assay.scoring.jobprofile;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class OwnJobProfileResourceTest {

    private static final String PATH = "/api/v1/job-profiles";
    private static final String STORAGE = """
            {"id": "storage-team", "title": "Storage engineer", "weights": {"systems": 100},
             "mustHaves": [{"competency": "production-services", "minimumLevel": 2}]}""";
    private static final String DATA = """
            {"title": "Data engineer", "weights": {"enterprise-data": 100}}""";

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
    void isListedAndReadOnceMade() {
        send("POST", PATH, STORAGE, null)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/job-profiles/storage-team"))
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("source", equalTo("own"));

        Api.caller().get(PATH).then().body("items.id", hasItem("storage-team"));
        Api.caller()
                .get(PATH + "/storage-team")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("weights.systems", equalTo(100))
                .body("mustHaves[0].competency", equalTo("production-services"));
        send("POST", PATH, STORAGE, null).statusCode(409);
    }

    @Test
    void makesTheNextVersionOfTheOneThatTheCallerHasSeen() {
        send("POST", PATH, STORAGE, null).statusCode(201);

        send("PUT", PATH + "/storage-team", DATA, null).statusCode(428);
        send("PUT", PATH + "/storage-team", DATA, "\"1\"").statusCode(200).body("version", equalTo(2));
        send("PUT", PATH + "/storage-team", DATA, "\"1\"").statusCode(412);

        Api.caller().get(PATH + "/storage-team").then().body("title", equalTo("Data engineer"));
        Api.caller()
                .queryParam("version", 1)
                .get(PATH + "/storage-team")
                .then()
                .body("title", equalTo("Storage engineer"));
        Api.caller().queryParam("version", 3).get(PATH + "/storage-team").then().statusCode(404);
    }

    @Test
    void ranksByTheLatestVersion() {
        fixture.apply(
                epoch, (profile, asOf) -> Assessed.withFit(50, 10, 0, 90), "1.7.1", upserted(new UUID(0, 1), 1, 1, 1));
        fixture.apply(
                epoch, (profile, asOf) -> Assessed.withFit(50, 80, 0, 5), "1.7.2", upserted(new UUID(0, 2), 1, 1, 1));
        send("POST", PATH, STORAGE, null).statusCode(201);
        first(2);

        send("PUT", PATH + "/storage-team", DATA, "\"1\"").statusCode(200);
        first(1);
    }

    private static void first(long candidate) {
        Api.caller()
                .queryParam("jobProfile", "storage-team")
                .get("/api/v1/rankings")
                .then()
                .statusCode(200)
                .body("jobProfile", equalTo("storage-team"))
                .body("items[0].candidateId", equalTo(new UUID(0, candidate).toString()));
    }

    @Test
    void refusesToGoOnByAnotherVersionThanAWalkBeganWith() {
        fixture.apply(epoch, "1.7.1", upserted(new UUID(0, 1), 1, 1, 1), upserted(new UUID(0, 2), 1, 1, 1));
        send("POST", PATH, STORAGE, null).statusCode(201);
        String next = Api.caller()
                .queryParam("jobProfile", "storage-team")
                .queryParam("limit", 1)
                .get("/api/v1/rankings")
                .path("next");
        Api.caller().urlEncodingEnabled(false).get(next).then().statusCode(200);

        send("PUT", PATH + "/storage-team", DATA, "\"1\"").statusCode(200);

        Api.caller()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:assay:problem:bad-cursor"));
    }

    @Test
    void refusesProtectedCriteriaWithTheReason() {
        send("POST", PATH, STORAGE.replace("production-services", "ivy-league-school"), null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mustHaves/0/competency"))
                .body("errors[0].detail", containsString("not what was built"));
        Api.caller().get(PATH).then().body("items.id", not(hasItem("storage-team")));
    }

    @Test
    void namesMistakesByTheirPlace() {
        refuses(STORAGE.replace("storage-team", "Storage Team"), "/id");
        refuses(STORAGE.replace("Storage engineer", ""), "/title");
        refuses(STORAGE.replace("100", "90"), "/weights");
        refuses(DATA, "/id");
        send("POST", PATH, STORAGE.replace("storage-team", "platform-mts"), null)
                .statusCode(409);
        send("PUT", PATH + "/platform-mts", DATA, "\"1\"").statusCode(409);
        send("PUT", PATH + "/nobody", DATA, "\"1\"").statusCode(404);
    }

    private static void refuses(String body, String pointer) {
        send("POST", PATH, body, null).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse send(String method, String path, String body, String ifMatch) {
        var request = Api.caller().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .request(method, path)
                .then();
    }
}
