package dev.assay.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(ConcurrencyResourceTest.TwoAtOnce.class)
class ConcurrencyResourceTest {

    public static final class TwoAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.gateway.limits.concurrent", "2", "assay.gateway.deadline.read", "20s");
        }
    }

    @Profile
    Origin profile;

    KeyFile keys;

    private final List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
    private final List<RawHttp> callers = new ArrayList<>();

    @BeforeEach
    void bothCallersAreKnown() {
        profile.echoes();
        keys.holds(KeyFile.LOCAL, KeyFile.OTHER);
        Until.holds(() -> ask(KeyFile.OTHER).statusCode() == 200);
    }

    @AfterEach
    void keepTheLocalKey() throws IOException {
        for (RawHttp caller : callers) {
            caller.close();
        }
        profile.echoes();
        keys.holds(KeyFile.LOCAL);
        Until.holds(() -> ask(KeyFile.OTHER).statusCode() == 401);
    }

    @Test
    void refusesMoreInTheAirThanOneCallerMayHave() throws IOException {
        twoHang();

        Response third = ask(KeyFile.LOCAL);

        third.then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("detail", containsString("2 requests open at the same time"));
        assertEquals(2, held.size(), "what was refused must not reach the service");
    }

    @Test
    void leavesOtherCallersTheirPlace() throws IOException {
        twoHang();
        profile.echoes();

        assertEquals(200, ask(KeyFile.OTHER).statusCode());
    }

    @Test
    void givesThePlaceOfAnAnsweredRequestBack() throws IOException {
        twoHang();
        profile.echoes();

        held.get(0).response().end("{}");

        Until.holds(() -> ask(KeyFile.LOCAL).statusCode() == 200);
    }

    @Test
    void givesThePlaceOfACallerThatLeftBack() throws IOException {
        twoHang();
        profile.echoes();

        callers.get(0).close();

        Until.holds(() -> ask(KeyFile.LOCAL).statusCode() == 200);
    }

    /** Two requests of the local caller that the service does not answer. */
    private void twoHang() throws IOException {
        profile.answers(held::add);
        for (int i = 0; i < 2; i++) {
            RawHttp caller = new RawHttp(RestAssured.port);
            callers.add(caller);
            caller.send("GET /api/v1/candidates HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + KeyFile.LOCAL.text() + "\r\n\r\n");
        }
        Until.holds(() -> held.size() == 2);
    }

    private static Response ask(KeyFile.Key key) {
        return given().header("Authorization", "Bearer " + key.text()).get("/api/v1/candidates");
    }
}
