package dev.assay.gateway.door;

import static io.restassured.RestAssured.given;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(ConnectionAgeResourceTest.Aged.class)
class ConnectionAgeResourceTest {

    /** Every connection has had its time. */
    public static final class Aged implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.request.connection-age", "0s");
        }
    }

    @Profile
    Origin profile;

    @BeforeEach
    void echo() {
        profile.echoes();
    }

    @Test
    void endsConnectionsWithWhatServicesAnswerAndWithItsOwnAnswers() {
        caller().get("/api/v1/candidates").then().statusCode(200).header("Connection", "close");
        caller().contentType("application/json")
                .body("{}")
                .put("/api/v1/candidates/external/ats/1")
                .then()
                .statusCode(200)
                .header("Connection", "close");
        caller().get("/nothing").then().statusCode(404).header("Connection", "close");
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
