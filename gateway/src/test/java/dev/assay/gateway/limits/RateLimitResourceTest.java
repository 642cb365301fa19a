package dev.assay.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(RateLimitResourceTest.Narrow.class)
class RateLimitResourceTest {

    private static final int BURST = 400;

    /** So few a second that a test sees the end of the burst, and so many at once that waiting for a state does not use it up. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.gateway.limits.per-second", "2", "assay.gateway.limits.burst", "" + BURST);
        }
    }

    @Profile
    Origin profile;

    KeyFile keys;

    @BeforeEach
    void bothCallersAreKnown() {
        profile.echoes();
        keys.holds(KeyFile.LOCAL, KeyFile.OTHER);
        Until.holds(() -> ask(KeyFile.OTHER).statusCode() == 200);
    }

    @AfterEach
    void keepTheLocalKey() {
        keys.holds(KeyFile.LOCAL);
        Until.holds(() -> ask(KeyFile.OTHER).statusCode() == 401);
    }

    @Test
    void refusesTheFloodOfOneCallerAndServesTheOther() {
        Response refused = refusalAfterFlood();

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit-Policy", equalTo("\"requests\";q=400;w=200"))
                .header("RateLimit", matchesPattern("\"requests\";r=0;t=(199|200)"))
                .body("type", equalTo("urn:assay:problem:too-many-requests"));
        ask(KeyFile.OTHER).then().statusCode(200);
    }

    @Test
    void keepsARefusedRequestFromTheService() {
        refusalAfterFlood();
        profile.echoes();

        long served = Stream.generate(() -> ask(KeyFile.LOCAL))
                .limit(20)
                .filter(answer -> answer.statusCode() == 200)
                .count();

        assertEquals(served, profile.seen().size());
        assertTrue(served < 20);
    }

    @Test
    void tellsWhatIsLeft() {
        ask(KeyFile.OTHER)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"requests\";q=400;w=200"))
                .header("RateLimit", matchesPattern("\"requests\";r=\\d+;t=\\d+"));
    }

    @Test
    void countsNothingOnPagesThatNeedNoKey() {
        Response page = given().get("/api/v1/openapi");

        assertEquals(200, page.statusCode());
        assertNull(page.header("RateLimit"));
    }

    private static Response refusalAfterFlood() {
        return Stream.generate(() -> ask(KeyFile.LOCAL))
                .limit(2 * BURST)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static Response ask(KeyFile.Key key) {
        return given().header("Authorization", "Bearer " + key.text()).get("/api/v1/candidates");
    }
}
