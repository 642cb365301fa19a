package dev.assay.profile.candidate;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CandidateEnvelopeResourceTest {

    @Test
    void keepsTagsSortedAndExternalId() {
        // Given
        String id = freshExternalId();
        String body = "{\"source\": \"ats\", \"externalId\": \"" + id
                + "\", \"tags\": [\"platform\", \"berlin\"], \"profile\": {}}";

        // When
        Response created = caller().body(body).post(CANDIDATES);

        // Then
        created.then()
                .statusCode(201)
                .body("source", equalTo("ats"))
                .body("externalId", equalTo(id))
                .body("tags", contains("berlin", "platform"));
    }

    @Test
    void refusesExternalIdThatIsTaken() {
        // Given
        String body = "{\"source\": \"ats\", \"externalId\": \"" + freshExternalId() + "\", \"profile\": {}}";
        caller().body(body).post(CANDIDATES).then().statusCode(201);

        // When
        Response second = caller().body(body).post(CANDIDATES);

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:assay:problem:external-id-taken"));
    }

    @Test
    void namesThePlaceOfWrongStructure() {
        // When
        Response answer = caller().body("{\"profile\": {\"work\": {\"name\": \"x\"}, \"basics\": {\"name\": [1]}}}")
                .post(CANDIDATES);

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:assay:problem:invalid-input"))
                .body("errors.pointer", contains("/profile/work", "/profile/basics/name"));
    }

    @Test
    void warnsOfBadFormats() {
        // When
        Response answer = caller().body("{\"profile\": {\"work\": [{\"startDate\": \"Summer 2014\"}]}}")
                .post(CANDIDATES);

        // Then
        answer.then().statusCode(201).body("warnings.pointer", contains("/profile/work/0/startDate"));
    }

    @Test
    void tellsAllFaultsOfAnEnvelopeAtOnce() {
        // When
        Response answer = caller().body("{\"source\": \"a b\", \"tags\": [\"\", \"x\", \"x\"], \"profile\": []}")
                .post(CANDIDATES);

        // Then
        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains("/source", "/externalId", "/tags/0", "/tags/2", "/profile"));
    }

    @Test
    void refusesUnknownMembersOfTheEnvelope() {
        for (String member : new String[] {"id", "score", "version", "createdAt", "role"}) {
            // When
            Response answer =
                    caller().body("{\"" + member + "\": 1, \"profile\": {}}").post(CANDIDATES);

            // Then
            answer.then().statusCode(400).body("errors.pointer", contains("/" + member));
        }
    }

    @Test
    void refusesNumbersWhereTextsBelong() {
        // When
        Response answer = caller().body("{\"tags\": [7], \"profile\": {}}").post(CANDIDATES);

        // Then
        answer.then().statusCode(400).body("errors.pointer", contains("/tags/0"));
    }
}
