package dev.assay.profile.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventsResourceTest {

    @Test
    void tellsOfAnErasureOnce() {
        // Given
        String head = ToldEvents.head();
        String id = create();

        // When
        Api.caller()
                .header("If-Match", "*")
                .delete(Api.CANDIDATES + "/" + id)
                .then()
                .statusCode(204);

        // Then
        Map<String, Object> event = awaitOne(head, "candidate.erased");
        assertEquals(Map.of("candidateId", id), event.get("data"));
    }

    @Test
    void tellsOfAnImportThatIsDone() {
        // Given
        String head = ToldEvents.head();

        // When
        String job = caller(TestTokens.fromGateway("profile-service"))
                .contentType("application/x-ndjson")
                .body("{\"profile\": {}}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        Map<String, Object> event = awaitOne(head, "import.finished");
        assertEquals(Map.of("importId", job, "state", "done"), event.get("data"));
    }

    @Test
    void readsOnFromWhereItWas() {
        // Given
        String head = ToldEvents.head();
        String id = create();
        Api.caller()
                .header("If-Match", "*")
                .delete(Api.CANDIDATES + "/" + id)
                .then()
                .statusCode(204);
        awaitOne(head, "candidate.erased");
        String next = ToldEvents.read(head).path("next");

        // When
        Response again = ToldEvents.read(next);

        // Then
        assertNotEquals(head, next);
        again.then().body("items", empty()).body("next", equalTo(next));
    }

    @Test
    void startsAnewForAPositionOfAnotherDatabase() {
        // Given
        String id = create();
        Api.caller()
                .header("If-Match", "*")
                .delete(Api.CANDIDATES + "/" + id)
                .then()
                .statusCode(204);
        awaitOne("0.0", "candidate.erased", id);

        // When
        Response page = ToldEvents.read("999999999999.1");

        // Then
        assertEquals(ToldEvents.read("0.0").<String>path("items[0].id"), page.<String>path("items[0].id"));
    }

    @Test
    void isForTheGatewayItselfOnly() {
        caller(TestTokens.fromGateway("profile-service"))
                .get("/internal/events")
                .then()
                .statusCode(401);
        caller(TestTokens.fromScoring()).get("/internal/events").then().statusCode(403);
        caller(TestTokens.eventsReader("profile-service"))
                .get("/internal/changes")
                .then()
                .statusCode(403);
        caller(TestTokens.eventsReader("profile-service"))
                .get(Api.CANDIDATES)
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> awaitOne(String after, String type) {
        return awaitOne(after, type, "");
    }

    private static Map<String, Object> awaitOne(String after, String type, String about) {
        return ToldEvents.await(1, after, type, about).get(0);
    }

    private static String create() {
        return Api.caller()
                .body("{\"profile\": {}}")
                .post(Api.CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification caller(String credential) {
        return given().header("Authorization", credential);
    }
}
