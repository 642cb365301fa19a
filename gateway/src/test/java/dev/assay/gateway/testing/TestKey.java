package dev.assay.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** An API key made over the API for a test. */
public record TestKey(String id, String text) {

    /** Made with everything that the first key of an installation may do. */
    public static TestKey with(String... scopes) {
        return of(as(KeyFile.LOCAL.text())
                .contentType("application/json")
                .body(Map.of("name", "test", "scopes", List.of(scopes)))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201));
    }

    public static TestKey of(ValidatableResponse made) {
        return new TestKey(made.extract().path("id"), made.extract().path("key"));
    }

    public static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    public RequestSpecification asks() {
        return as(text);
    }
}
