package dev.assay.profile.retry;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.profile.changes.FeedReader;
import dev.assay.profile.merging.Merges;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RetryResourceTest {

    @Test
    void putsTheVersionThereIsAtTheEndOfTheFeedOnceMore() {
        // Given
        String id = createdId("Could not be read.");
        String head = FeedReader.head();

        // When
        Response answer = retry(id);

        // Then
        answer.then().statusCode(202).header("Location", equalTo(CANDIDATES + "/" + id + "/assessment"));
        FeedReader.read(head)
                .then()
                .body("items.candidateId", contains(id))
                .body("items.version", contains(1))
                .body("items.profile.basics.summary", contains("Could not be read."));
        caller().get(CANDIDATES + "/" + id + "/versions").then().body("items.version", contains(1));
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        String erased = createdId("Goes.");
        FeedReader.erase(erased);
        String head = FeedReader.head();

        retry(UUID.randomUUID().toString()).then().statusCode(404);
        retry(erased).then().statusCode(404);

        FeedReader.read(head).then().body("items", empty());
    }

    @Test
    void refusesAPartOfAnother() {
        String survivor = createdId("Goes on.");
        String part = createdId("Becomes a part.");
        Merges.merged(survivor, part);

        retry(part).then().statusCode(409).body("type", equalTo("urn:assay:problem:candidate-merged"));
    }

    private static Response retry(String id) {
        return caller().post(CANDIDATES + "/" + id + "/assessment/retry");
    }
}
