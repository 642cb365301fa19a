package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.merging.Merges.merged;
import static dev.assay.profile.search.Searches.PROFILE;
import static dev.assay.profile.search.Searches.created;
import static dev.assay.profile.search.Searches.freshTag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BatchGetResourceTest {

    @Test
    void looksUpManyInTheOrderAskedAndSaysWhoIsMissing() {
        // Given
        String first = created(freshTag(), PROFILE);
        String second = created(freshTag(), "{}");
        String nobody = UUID.randomUUID().toString();

        // When
        Response found = caller().body("{\"ids\": [\"" + second + "\", \"" + nobody + "\", \"" + first + "\"]}")
                .post(CANDIDATES + "/batch-get");
        Response refused = caller().body("{\"ids\": []}").post(CANDIDATES + "/batch-get");

        // Then
        found.then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items.name", contains("", "Zürcher Ondrine"))
                .body("items[1].version", equalTo(1))
                .body("items[1].tags.size()", equalTo(1))
                .body("missing", contains(nobody));
        found.then().body("merged", empty());
        refused.then().statusCode(400).body("errors[0].detail", containsString("1 to 500"));
    }

    @Test
    void namesWhoIsMergedApartFromWhoIsMissing() {
        // Given
        String survivor = created(freshTag(), PROFILE);
        String part = created(freshTag(), "{}");
        String nobody = UUID.randomUUID().toString();
        merged(survivor, part);

        // When
        Response found = caller().body("{\"ids\": [\"" + part + "\", \"" + nobody + "\", \"" + survivor + "\"]}")
                .post(CANDIDATES + "/batch-get");

        // Then
        found.then()
                .statusCode(200)
                .body("items.id", contains(survivor))
                .body("merged.id", contains(part))
                .body("merged.mergedInto", contains(survivor))
                .body("missing", contains(nobody));
    }
}
