package dev.assay.profile.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import dev.assay.rest.token.Scopes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchScopesResourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"minima\": {\"systems\": 0}}",
                "{\"maxima\": {\"systems\": 100}}",
                "{\"fit\": {\"jobProfile\": \"platform-mts\", \"minimum\": 0}}"
            })
    void showsScoresOnlyToThoseWhoMayReadThem(String search) {
        search(search)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:assay:problem:scope-missing"))
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"assessments:read\"");
    }

    @Test
    void findsCandidatesWithoutTheirScoresForEverybodyElse() {
        search("{\"text\": \"raft\"}").then().statusCode(200);
    }

    private static Response search(String body) {
        return given().header("Authorization", TestTokens.withScopes("profile-service", Scopes.CANDIDATES_READ))
                .contentType(ContentType.JSON)
                .body(body)
                .post(Api.CANDIDATES + "/search");
    }
}
