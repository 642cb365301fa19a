package dev.assay.profile.relay;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.candidate.Api;
import dev.assay.profile.changes.FeedReader;
import dev.assay.profile.merging.Merges;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class LatestResourceTest {

    @Test
    void tellsWhatBecameOfEachInTheOrderGiven() {
        // Given
        String changed = Api.createdId("first");
        FeedReader.replace(changed, "second");
        String gone = Api.createdId("gone");
        FeedReader.erase(gone);
        String kept = Api.createdId("kept");
        String part = Api.createdId("part of another");
        Merges.merged(kept, part);
        String unknown = UUID.randomUUID().toString();

        // When
        Response latest = latest(gone, unknown, changed, part);

        // Then
        latest.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("answered", equalTo(4))
                .body("incarnation", greaterThan(0))
                .body("items.candidateId", contains(gone, changed, part))
                .body("items.kind", contains("ERASED", "UPSERTED", "MERGED"))
                .body("items.version", contains(2, 2, 2))
                .body("items[0]", not(hasKey("profile")))
                .body("items[1].profile.basics.summary", equalTo("second"))
                .body("items[2].mergedInto", equalTo(kept));
    }

    @Test
    void countsWhatIsOnNoTopic() {
        // Given
        Api.createdId("waits");

        // When
        Response latest = latest();

        // Then
        latest.then()
                .statusCode(200)
                .body("items", empty())
                .body("answered", equalTo(0))
                .body("pending", greaterThan(0))
                .body("oldestPendingAt", notNullValue());
    }

    @Test
    void endsBeforeTheAnswerGrowsTooLarge() {
        // Given
        List<String> large = IntStream.range(0, 20)
                .mapToObj(n -> FeedReader.create("x".repeat(250_000)))
                .toList();

        // When
        Response latest = latest(large.toArray(String[]::new));

        // Then
        int answered = latest.then()
                .body("answered", greaterThan(15))
                .body("answered", lessThan(20))
                .extract()
                .path("answered");
        assertEquals(large.subList(0, answered), latest.path("items.candidateId"));
        large.forEach(FeedReader::erase);
    }

    @Test
    void refusesWhatIsNoListOfCandidates() {
        // When
        Response tooMany = latest(
                Stream.generate(() -> UUID.randomUUID().toString()).limit(501).toArray(String[]::new));
        Response none = reader().body("{}").post("/internal/changes/latest");
        Response notAnId = latest("nobody");

        // Then
        tooMany.then().statusCode(400).body("errors[0].pointer", equalTo("/candidates"));
        none.then().statusCode(400);
        notAnId.then().statusCode(400);
    }

    @Test
    void isForTheReaderOfTheFeedOnly() {
        // When
        Response other = Api.caller().body("{\"candidates\": []}").post("/internal/changes/latest");

        // Then
        other.then().statusCode(401);
    }

    private static Response latest(String... candidates) {
        String ids = Stream.of(candidates).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return reader().body("{\"candidates\": [" + ids + "]}").post("/internal/changes/latest");
    }

    private static RequestSpecification reader() {
        return FeedReader.reader().contentType(ContentType.JSON);
    }
}
