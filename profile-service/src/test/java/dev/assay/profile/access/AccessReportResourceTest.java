package dev.assay.profile.access;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AccessReportResourceTest {

    @Test
    void reportsEverythingThatIsHeld() {
        // Given
        String id = createdId("Sailed lanternfish boats.");
        String address = CANDIDATES + "/" + id;
        caller().header("If-Match", "*")
                .body(envelope("Builds storage engines."))
                .put(address);
        caller().body("{\"add\": [\"pool\"]}").post(address + "/tags").then().statusCode(200);

        // When
        Response report = caller().get(address + "/access-report");

        // Then
        report.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("earlierVersions.version", contains(2, 1))
                .body("earlierVersions[1].profile.basics.summary", equalTo("Sailed lanternfish boats."))
                .body("$", not(hasKey("moreVersions")))
                .body("searched.name", equalTo("Ondrine Velmark"))
                .body("searched.words", hasItem("storag"))
                .body("lastChange.kind", equalTo("UPSERTED"))
                .body("lastChange.version", equalTo(3))
                .body("elsewhere.href", hasItem(address + "/assessments"));
        assertEquals(
                caller().get(address).jsonPath().getMap("$"), report.jsonPath().getMap("candidate"));
    }

    @Test
    void pointsToVersionsThatDoNotFit() {
        // Given
        String address = CANDIDATES + "/" + createdId("x");
        String part = "x".repeat(250_000);
        String large = "{\"profile\": {\"a\": \"" + part + "\", \"b\": \"" + part + "\", \"c\": \"" + part + "\"}}";
        for (int i = 0; i < 13; i++) {
            caller().header("If-Match", "*").body(large).put(address).then().statusCode(200);
        }

        // When
        Response report = caller().get(address + "/access-report");

        // Then
        report.then()
                .statusCode(200)
                .body("earlierVersions.size()", equalTo(11))
                .body("moreVersions", equalTo(address + "/versions"));
        caller().header("If-Match", "*").delete(address).then().statusCode(204);
    }

    @Test
    void reportsNothingOfTheErased() {
        // Given
        String address = CANDIDATES + "/" + createdId("Gone.");
        caller().header("If-Match", "*").delete(address).then().statusCode(204);

        // When
        Response report = caller().get(address + "/access-report");

        // Then
        report.then().statusCode(404);
    }
}
