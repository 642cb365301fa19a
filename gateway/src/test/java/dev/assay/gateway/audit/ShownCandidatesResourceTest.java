package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.Scoring;
import dev.assay.gateway.testing.TestKey;
import dev.assay.rest.shown.ShownCandidates;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries about more candidates than an address names. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class ShownCandidatesResourceTest {

    @Profile
    Origin profile;

    @Scoring
    Origin scoring;

    @Inject
    AgroalDataSource database;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Instant began = Instant.now();

    @BeforeEach
    void showNobody() {
        profile.echoes();
        scoring.echoes();
    }

    @Test
    void tellsWhomARankingShowed() {
        shows(scoring, new ShownCandidates(List.of(one, other), false));

        local().header("X-Request-Id", "ranked")
                .get("/api/v1/rankings")
                .then()
                .statusCode(200)
                .header(ShownCandidates.HEADER, nullValue());

        trail("?caller=api-key:local&limit=500").body("items.findAll { it.requestId == 'ranked' }", hasSize(1));
        about(other)
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("getRanking"))
                .body("items[0].requestId", equalTo("ranked"))
                .body("items[0].candidateId", nullValue())
                .body("items[0].candidates", equalTo(List.of(one.toString(), other.toString())))
                .body("items[0].candidateCount", equalTo(2))
                .body("items[0].scope", nullValue());
    }

    @Test
    void readsTheLargestHeadThatAServiceSends() {
        List<UUID> most = Stream.concat(
                        IntStream.range(1, ShownCandidates.MOST).mapToObj(i -> UUID.randomUUID()), Stream.of(one))
                .toList();
        shows(profile, new ShownCandidates(most, false));

        local().get("/api/v1/candidates?limit=500").then().statusCode(200);

        about(one).body("items[0].candidateCount", equalTo(ShownCandidates.MOST));
    }

    @Test
    void takesNothingOfItFromCallers() {
        local().header(ShownCandidates.HEADER, new ShownCandidates(List.of(one), true).text())
                .get("/api/v1/candidates")
                .then()
                .statusCode(200);

        about(one).body("items.candidates.flatten()", not(hasItem(one.toString())));
        assertEquals(
                List.of(ShownCandidates.ASKED), profile.seen().get(0).headers().getAll(ShownCandidates.HEADER));
    }

    @Test
    void isFoundOnceUnderBothOfAMerge() {
        shows(profile, new ShownCandidates(List.of(one, other), false));

        local().contentType("application/json").body("{}").post("/api/v1/candidates/" + one + "/merge");

        for (UUID each : List.of(one, other)) {
            about(each)
                    .body("items", hasSize(1))
                    .body("items[0].candidateId", equalTo(one.toString()))
                    .body("items[0].candidates", equalTo(List.of(one.toString(), other.toString())));
        }
    }

    @Test
    void listsNobodyWhomTheAddressNamesAlone() {
        shows(profile, new ShownCandidates(List.of(one), false));

        local().get("/api/v1/candidates/" + one);

        about(one).body("items[0].candidateId", equalTo(one.toString())).body("items[0].candidates", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "nonsense"})
    void findsAnExportUnderEverybody(String told) {
        String request = "export-" + UUID.randomUUID();
        profile.answers(
                call -> call.response().putHeader(ShownCandidates.HEADER, told).end("{}"));

        local().header("X-Request-Id", request)
                .get("/api/v1/exports/candidates.ndjson")
                .then()
                .statusCode(200);

        trail("?candidate=" + one)
                .body("items[0].requestId", equalTo(request))
                .body("items[0].scope", equalTo("all-matching"))
                .body("items[0].candidates", nullValue());
        trail("?candidate=" + one + "&caller=api-key:nobody").body("items", hasSize(0));
    }

    @Test
    void findsNoExportUnderSomebodyWhoWasMadeLater() {
        profile.answers(
                call -> call.response().putHeader(ShownCandidates.HEADER, "*").end("{}"));
        local().get("/api/v1/exports/candidates.csv").then().statusCode(200);

        about(madeAt(began)).body("items", hasSize(1));
        about(madeAt(began.plus(Duration.ofDays(2)))).body("items", hasSize(0));
    }

    private static UUID madeAt(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000, 2L << 62);
    }

    @Test
    void pagesThroughAllThatConcernsSomebody() {
        shows(profile, new ShownCandidates(List.of(other, one), false));
        IntStream.range(0, 6)
                .forEach(i -> local().header("X-Request-Id", "page-" + i)
                        .get("/api/v1/candidates" + (i % 2 == 0 ? "" : "/" + one)));

        String next = about(one, "&limit=4")
                .body("items.requestId", equalTo(List.of("page-5", "page-4", "page-3", "page-2")))
                .extract()
                .path("next");

        local().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.requestId[0]", equalTo("page-1"))
                .body("items.requestId[1]", equalTo("page-0"));
    }

    @Test
    void linksTheVersionsOfAChange() {
        profile.answers(call -> call.response().putHeader("ETag", "\"3\"").end("{}"));
        String path = "/api/v1/candidates/" + one;

        local().header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{}")
                .put(path);
        local().get(path);

        about(one)
                .body("items.before", equalTo(Arrays.asList(null, path + "/versions/2")))
                .body("items.after", equalTo(Arrays.asList(null, path + "/versions/3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_shown set others = false", "delete from audit_shown", "truncate audit_shown"})
    void isNeverChanged(String change) throws SQLException {
        shows(profile, new ShownCandidates(List.of(one, other), false));
        local().get("/api/v1/candidates");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change));
            assertTrue(refused.getMessage().contains("neither changed nor deleted"), refused.getMessage());
        }
        about(one).body("items", hasSize(1));
    }

    private static void shows(Origin service, ShownCandidates shown) {
        service.answers(call ->
                call.response().putHeader(ShownCandidates.HEADER, shown.text()).end("{}"));
    }

    /** Without the exports of other tests, which concern everybody. */
    private ValidatableResponse about(UUID candidate) {
        return about(candidate, "");
    }

    private ValidatableResponse about(UUID candidate, String more) {
        return trail("?candidate=" + candidate + "&from=" + began + more);
    }

    private static ValidatableResponse trail(String query) {
        return local().get("/api/v1/audit" + query).then().statusCode(200);
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
