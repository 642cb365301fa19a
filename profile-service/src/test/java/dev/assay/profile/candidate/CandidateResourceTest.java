package dev.assay.profile.candidate;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.create;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CandidateResourceTest {

    private static final String RESUME_TYPE = "application/vnd.jsonresume+json";

    /** Numbers as they were written, so that a value lost to binary fractions shows. */
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void createsCandidateWithAddressAndVersion() {
        // When
        Response answer = create("Builds storage engines.");

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .header("Location", endsWith(CANDIDATES + "/" + answer.path("id")))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"))
                .body("version", equalTo(1))
                .body("tags", empty())
                .body("warnings", empty())
                .body("$", not(hasKey("source")))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
    }

    @Test
    void readsWhatWasCreated() {
        // Given
        Response created = create("Ran a queue of 300 nodes.");

        // When
        Response read = caller().get(CANDIDATES + "/" + created.path("id"));

        // Then
        read.then().statusCode(200).header("ETag", "\"1\"").header("Vary", "Accept");
        assertEquals(created.asString(), read.asString());
    }

    @Test
    void storesProfileEqualInValue() throws JsonProcessingException {
        // Given
        String profile = """
                {"zeta": 1, "alpha": {"b": 0.1000000000000000000000001, "a": 12345678901234567890123, "c": -0.0, "e": 1e300},
                 "basics": {"name": "", "label": null, "summary": "\\u00e9\\ud83d\\ude80\\u2028 <b>&"},
                 "work": [{"company": "v0 name", "startDate": "2014-06"}, {}]}
                """;

        // When
        Response created = caller().body("{\"profile\": " + profile + "}").post(CANDIDATES);

        // Then
        created.then().statusCode(201);
        JsonNode bare = EXACT.readTree(caller().accept(RESUME_TYPE)
                .get(CANDIDATES + "/" + created.path("id"))
                .then()
                .statusCode(200)
                .contentType(RESUME_TYPE)
                .extract()
                .asString());
        assertEquals(EXACT.readTree(profile), bare);
        assertEquals("zeta", bare.fieldNames().next());
    }

    @Test
    void answersNotModifiedToHolderOfTheVersion() {
        // Given
        String id = createdId("Same as before.");

        // When
        Response answer = caller().header("If-None-Match", "\"1\"").get(CANDIDATES + "/" + id);

        // Then
        answer.then().statusCode(304).header("ETag", "\"1\"");
        assertEquals("", answer.asString());
    }

    @Test
    void findsNothingUnderWrongIds() {
        for (String id : new String[] {"x", "1-1-1-1-1", "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b"}) {
            // When
            Response answer = caller().get(CANDIDATES + "/" + id);

            // Then
            answer.then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("No candidate has this id"));
        }
    }

    @Test
    void refusesMediaTypesThatItDoesNotKnow() {
        // Given
        String id = createdId("Any.");

        // When
        Response read = caller().accept("text/html").get(CANDIDATES + "/" + id);
        Response write = caller().contentType("text/plain").body("{}").post(CANDIDATES);

        // Then
        read.then().statusCode(406).contentType("application/problem+json");
        write.then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        // Given
        String address = CANDIDATES + "/" + createdId("First.");

        // When
        Response unguarded = caller().body(envelope("Second.")).put(address);
        Response stale =
                caller().header("If-Match", "\"7\"").body(envelope("Second.")).put(address);
        Response right =
                caller().header("If-Match", "\"1\"").body(envelope("Second.")).put(address);
        Response repeated =
                caller().header("If-Match", "\"1\"").body(envelope("Second.")).put(address);

        // Then
        unguarded.then().statusCode(428);
        stale.then().statusCode(412);
        right.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("profile.basics.summary", equalTo("Second."));
        repeated.then().statusCode(412);
    }

    @Test
    void refusesToTakeOverAnExternalIdByReplacing() {
        // Given
        String taken = freshExternalId();
        Api.upsert(taken, envelope("Owner.")).then().statusCode(201);
        String address = CANDIDATES + "/" + createdId("Other.");
        String body = "{\"source\": \"ats\", \"externalId\": \"" + taken + "\", \"profile\": {}}";

        // When
        Response answer = caller().header("If-Match", "\"1\"").body(body).put(address);

        // Then
        answer.then().statusCode(409);
        caller().get(address).then().body("version", equalTo(1));
    }

    @Test
    void erasesAndForgets() {
        // Given
        String address = CANDIDATES + "/" + createdId("Soon gone.");

        // When
        Response unguarded = caller().delete(address);
        Response erased = caller().header("If-Match", "\"1\"").delete(address);

        // Then
        unguarded.then().statusCode(428);
        erased.then().statusCode(204);
        caller().get(address).then().statusCode(404);
        caller().header("If-Match", "\"1\"").delete(address).then().statusCode(404);
    }
}
