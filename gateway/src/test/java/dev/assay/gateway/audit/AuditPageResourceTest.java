package dev.assay.gateway.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.TestKey;
import dev.assay.rest.shown.ShownCandidates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a page of the trail becomes. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class AuditPageResourceTest {

    private static final int ENTRIES = 22;

    @Profile
    Origin profile;

    private final UUID one = UUID.randomUUID();

    /** The exports of other tests, before, concern everybody. */
    private final Instant began = Instant.now();

    @Test
    void endsAPageWhereItsEntriesNameVeryManyCandidates() {
        // Given
        showsAsManyAsCanBe();
        IntStream.range(0, ENTRIES)
                .forEach(i -> local().header("X-Request-Id", "page-" + i)
                        .get("/api/v1/candidates")
                        .then()
                        .statusCode(200));

        // When
        String next = local().get("/api/v1/audit?limit=500&from=" + began + "&candidate=" + one)
                .then()
                .body("items", hasSize(20))
                .body("items.candidateCount", everyItem(equalTo(ShownCandidates.MOST)))
                .extract()
                .path("next");

        // Then
        local().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items[0].requestId", equalTo("page-1"))
                .body("items[1].requestId", equalTo("page-0"))
                .body("next", nullValue());
    }

    private void showsAsManyAsCanBe() {
        List<UUID> most = Stream.concat(
                        Stream.of(one), IntStream.range(1, ShownCandidates.MOST).mapToObj(i -> UUID.randomUUID()))
                .toList();
        String header = new ShownCandidates(most, false).text();
        profile.answers(call ->
                call.response().putHeader(ShownCandidates.HEADER, header).end("{}"));
    }

    private static RequestSpecification local() {
        return TestKey.as(KeyFile.LOCAL.text());
    }
}
