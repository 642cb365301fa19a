package dev.assay.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.LockedTable;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Until;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers that are here and are not passed on, since the audit trail cannot be written. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class HeldAnswerResourceTest {

    private static final String CANDIDATE = "/api/v1/candidates/0198c7a2-0000-7000-8000-000000000001";
    private static final int CALLS = 4;

    /** As {@link GatewayTestResource} sets it. */
    private static final Duration READ_DEADLINE = Duration.ofSeconds(2);

    @Profile
    Origin profile;

    @Inject
    AgroalDataSource database;

    @Test
    void leavesTheCallsAloneThatFollowOnTheSameConnections() throws SQLException {
        List<HttpServerRequest> writes = new CopyOnWriteArrayList<>();
        profile.answers(request -> answer(request, writes));

        List<CompletableFuture<Integer>> followed = LockedTable.during(database, "audit_entry", () -> {
            List<CompletableFuture<Integer>> held =
                    calls(() -> withKey().get(CANDIDATE).statusCode());
            Until.holds(() -> profile.seen().size() == CALLS);
            List<CompletableFuture<Integer>> next =
                    calls(() -> withKey().body("{}").put(CANDIDATE).statusCode());
            Until.holds(() -> writes.size() == CALLS);
            held.forEach(call -> assertEquals(503, call.join()));
            return next;
        });

        writes.forEach(request -> request.response().end("{}"));
        followed.forEach(call -> assertEquals(200, call.join()));
    }

    @Test
    void areProblemsWhenTheServiceBreaksOffMeanwhile() throws SQLException {
        profile.answers(request -> request.response()
                .putHeader("Content-Length", "100")
                .write("")
                .onComplete(written -> request.connection().close()));

        Response answer =
                LockedTable.during(database, "audit_entry", () -> withKey().get(CANDIDATE));

        answer.then()
                .statusCode(503)
                .body("type", equalTo("urn:assay:problem:unavailable"))
                .body("detail", containsString("cannot be reached"));
    }

    @Test
    void waitForTheTrailNoLongerThanTheirDeadline() throws SQLException {
        profile.answers(
                request -> afterMost(READ_DEADLINE, () -> request.response().end("{}")));

        Response answer =
                LockedTable.during(database, "audit_entry", () -> withKey().get(CANDIDATE));

        answer.then().statusCode(503).body("detail", containsString("audit trail"));
        long millis = answer.time();
        assertTrue(millis < READ_DEADLINE.plusMillis(500).toMillis(), "answered after " + millis + " ms");
    }

    private static void afterMost(Duration deadline, Runnable answer) {
        CompletableFuture.delayedExecutor(deadline.toMillis() * 3 / 4, TimeUnit.MILLISECONDS)
                .execute(answer);
    }

    /** Reads at once, writes when the test says so. */
    private static void answer(HttpServerRequest request, List<HttpServerRequest> writes) {
        if (request.method() == HttpMethod.GET) {
            request.response().end("{}");
        } else {
            request.body().onSuccess(whole -> writes.add(request));
        }
    }

    private static List<CompletableFuture<Integer>> calls(IntSupplier call) {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> CompletableFuture.supplyAsync(call::getAsInt, task -> new Thread(task).start()))
                .toList();
    }

    private static RequestSpecification withKey() {
        return given().contentType("application/json").header("Authorization", "Bearer " + KeyFile.LOCAL.text());
    }
}
