package dev.assay.profile.merging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.merging.Merges.merge;
import static dev.assay.profile.merging.Merges.merged;
import static dev.assay.profile.merging.Merges.read;
import static dev.assay.profile.merging.Merges.undo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MergeResourceTest {

    @Test
    void makesOneAPartOfTheOther() {
        // Given
        String survivor = createdId("Goes on.");
        String other = createdId("Becomes a part.");

        // When
        Response answer = merge(survivor, other);

        // Then
        answer.then()
                .statusCode(201)
                .body("candidate", equalTo(survivor))
                .body("merged", equalTo(other))
                .body("reason", equalTo("The same address."))
                .body("mergedBy", equalTo("R. Example"))
                .body("$", not(hasKey("undoneAt")));
        read(survivor)
                .then()
                .body("merged", contains(other))
                .body("version", equalTo(2))
                .body("profile.basics.summary", equalTo("Goes on."));
        read(other)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(survivor))
                .body("version", equalTo(2))
                .body("profile.basics.summary", equalTo("Becomes a part."));
        caller().get(answer.header("Location")).then().statusCode(200).body("id", equalTo(answer.path("id")));
    }

    @Test
    void makesTwoOfThemAgain() {
        // Given
        String survivor = createdId("Goes on.");
        String other = createdId("Becomes a part.");
        String id = merged(survivor, other);

        // When
        Response undone = undo(survivor, id);

        // Then
        undone.then().statusCode(200).body("undoneBy", equalTo("T. Example")).body("$", hasKey("undoneAt"));
        read(survivor).then().body("$", not(hasKey("merged"))).body("version", equalTo(3));
        read(other)
                .then()
                .body("$", not(hasKey("mergedInto")))
                .body("version", equalTo(3))
                .body("profile.basics.summary", equalTo("Becomes a part."));
        undo(survivor, id).then().statusCode(409).body("detail", containsString("already"));
        merged(other, survivor);
    }

    @Test
    void keepsALogOfBoth() {
        // Given
        String survivor = createdId("Goes on.");
        String first = merged(survivor, createdId("First."));
        String second = merged(survivor, createdId("Second."));
        undo(survivor, first);

        // When
        Response page = caller().get(CANDIDATES + "/" + survivor + "/merges?limit=1");
        Response next = caller().urlEncodingEnabled(false).get(page.<String>path("next"));

        // Then
        page.then().body("items.id", contains(second)).body("items[0]", not(hasKey("undoneBy")));
        next.then().body("items.id", contains(first)).body("items.undoneBy", contains("T. Example"));
    }

    @Test
    void answersARepetitionWithTheFirstAnswer() {
        // Given
        String survivor = createdId("Goes on.");
        String other = createdId("Becomes a part.");
        String key = UUID.randomUUID().toString();
        String path = CANDIDATES + "/" + survivor;

        // When
        Response first =
                caller().header("Idempotency-Key", key).body(Merges.body(other)).post(path + "/merge");
        Response again =
                caller().header("Idempotency-Key", key).body(Merges.body(other)).post(path + "/merge");

        // Then
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        read(survivor).then().body("version", equalTo(2));
    }

    @Test
    void wantsAHumanAReasonAndAnother() {
        // Given
        String one = createdId("One.");
        String[][] faults = {
            {"{\"candidate\": \"" + one + "\", \"reason\": \"r\", \"mergedBy\": \"m\"}", "/candidate"},
            {"{\"candidate\": \"x\", \"reason\": \"r\", \"mergedBy\": \"m\"}", "/candidate"},
            {"{\"candidate\": \"" + UUID.randomUUID() + "\", \"reason\": \" \", \"mergedBy\": \"m\"}", "/reason"},
            {"{\"candidate\": \"" + UUID.randomUUID() + "\", \"reason\": \"r\"}", "/mergedBy"},
        };

        for (String[] fault : faults) {
            // When
            Response answer = caller().body(fault[0]).post(CANDIDATES + "/" + one + "/merge");

            // Then
            answer.then().statusCode(400).body("errors.pointer", contains(fault[1]));
        }
        merge(one, UUID.randomUUID().toString()).then().statusCode(404);
        merge(UUID.randomUUID().toString(), one).then().statusCode(404);
        undo(one, UUID.randomUUID().toString()).then().statusCode(404);
        read(one).then().body("version", equalTo(1));
    }

    @Test
    void makesNoChains() {
        // Given
        String survivor = createdId("Goes on.");
        String part = createdId("A part.");
        String third = createdId("A third.");
        merged(survivor, part);

        // When
        Response partOfAnother = merge(third, part);
        Response intoAPart = merge(part, third);
        Response withParts = merge(third, survivor);

        // Then
        for (Response refused : new Response[] {partOfAnother, intoAPart}) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:assay:problem:candidate-merged"))
                    .body("detail", containsString(survivor))
                    .header("Link", containsString(survivor));
        }
        withParts.then().statusCode(409).body("detail", containsString("Others are merged"));
        merged(survivor, third);
        read(survivor).then().body("merged", contains(part, third));
    }
}
