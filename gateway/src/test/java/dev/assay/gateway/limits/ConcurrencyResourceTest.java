package dev.assay.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.TestProvider;
import dev.assay.gateway.testing.Until;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
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

    @Inject
    MeterRegistry metrics;

    KeyFile keys;
    TestProvider provider;

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

    @Test
    void givesNoPlaceToACallerThatLeftBeforeItWasKnown() throws IOException {
        provider.rotates("of-those-who-leave");
        String token = provider.token(claims -> claims.setStringClaim("scope", "candidates:read"));
        long leftBefore = left();
        provider.holdsAnswers();
        for (int i = 0; i < 2; i++) {
            sendAs(token);
        }
        Until.holds(() -> provider.asked("/keys") > 0);
        callers.get(0).close();
        callers.get(1).close();
        Until.holds(() -> left() == leftBefore + 2);
        profile.echoes();

        provider.letsAnswersGo();

        Until.holds(() -> ask(token).statusCode() == 200);
        assertEquals(1, profile.seen().size(), "what nobody waits for must not reach the service");
    }

    /** Those whose answer nobody saw. */
    private long left() {
        return metrics.find("http.server.requests").tag("status", "499").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** Two requests of the local caller that the service does not answer. */
    private void twoHang() throws IOException {
        profile.answers(held::add);
        for (int i = 0; i < 2; i++) {
            sendAs(KeyFile.LOCAL.text());
        }
        Until.holds(() -> held.size() == 2);
    }

    private void sendAs(String credential) throws IOException {
        RawHttp caller = new RawHttp(RestAssured.port);
        callers.add(caller);
        caller.send("GET /api/v1/candidates HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + credential
                + "\r\n\r\n");
    }

    private static Response ask(KeyFile.Key key) {
        return ask(key.text());
    }

    private static Response ask(String credential) {
        return given().header("Authorization", "Bearer " + credential).get("/api/v1/candidates");
    }
}
