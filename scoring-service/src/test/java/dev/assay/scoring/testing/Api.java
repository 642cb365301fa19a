package dev.assay.scoring.testing;

import dev.assay.rest.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Calls as they come from the gateway. */
public final class Api {

    private Api() {}

    public static RequestSpecification caller() {
        return RestAssured.given().header("Authorization", TestTokens.fromGateway("scoring-service"));
    }
}
