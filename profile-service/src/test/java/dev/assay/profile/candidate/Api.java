package dev.assay.profile.candidate;

import static io.restassured.RestAssured.given;

import dev.assay.rest.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The calls that the tests of candidates make. */
public final class Api {

    public static final String CANDIDATES = "/api/v1/candidates";

    private Api() {}

    public static RequestSpecification caller() {
        return given().header("Authorization", TestTokens.fromGateway("profile-service"))
                .urlEncodingEnabled(true)
                .contentType(ContentType.JSON);
    }

    /** The envelope around a small profile that says this summary. */
    public static String envelope(String summary) {
        return "{\"profile\": " + profile(summary) + "}";
    }

    public static String profile(String summary) {
        return "{\"basics\": {\"name\": \"Ondrine Velmark\", \"summary\": \"" + summary + "\"}}";
    }

    public static Response create(String summary) {
        return caller().body(envelope(summary)).post(CANDIDATES);
    }

    public static String createdId(String summary) {
        return create(summary).then().statusCode(201).extract().path("id");
    }

    public static Response upsert(String externalId, String body) {
        return caller().body(body).put(CANDIDATES + "/external/ats/{id}", externalId);
    }

    public static String freshExternalId() {
        return "app-" + UUID.randomUUID();
    }
}
