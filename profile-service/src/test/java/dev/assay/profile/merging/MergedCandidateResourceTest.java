package dev.assay.profile.merging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.candidate.Api.upsert;
import static dev.assay.profile.merging.Merges.merged;
import static dev.assay.profile.merging.Merges.undo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merged candidate is nowhere but at its own address, and takes nothing. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class MergedCandidateResourceTest {

    private final String tag = "pool " + UUID.randomUUID();
    private final String mail = UUID.randomUUID() + "@example.org";
    private final String externalId = freshExternalId();
    private final Instant start = Instant.now().minusSeconds(1);

    private String survivor;
    private String other;

    @BeforeEach
    void createTwo() {
        survivor =
                caller().body(body("\"berlin\"", "Survivor")).post(CANDIDATES).path("id");
        other = upsert(externalId, body("\"" + tag + "\"", "Zebulon Quillfeather"))
                .path("id");
    }

    @Test
    void isInNoListAndNoSearchUntilItIsUndone() {
        // Given
        Map<String, Integer> before = seen();

        // When
        String merge = merged(survivor, other);
        Map<String, Integer> meanwhile = seen();
        undo(survivor, merge).then().statusCode(200);

        // Then
        assertEquals(List.of(1, 1, 1, 1, 1, 1, 1), List.copyOf(before.values()));
        meanwhile.forEach((where, times) -> assertEquals(where.endsWith("by tag") ? 1 : 0, times, where));
        assertEquals(before, seen());
    }

    /** How often the other one is found, by where. By its tag the survivor is found in its place. */
    private Map<String, Integer> seen() {
        Map<String, Integer> seen = new TreeMap<>();
        seen.put("list by tag", size(caller().queryParam("tag", tag).get(CANDIDATES)));
        seen.put("list", occurrences(caller().queryParam("limit", 500).get(last()), other));
        seen.put("search by tag", size(search("\"tags\": [\"" + tag + "\"]")));
        seen.put("search by text", occurrences(search("\"name\": \"Zebulon Quillfeather\""), other));
        seen.put(
                "search by source",
                occurrences(search("\"source\": \"ats\", \"createdAfter\": \"" + start + "\""), other));
        seen.put(
                "batch",
                caller().body("{\"ids\": [\"" + other + "\"]}")
                        .post(CANDIDATES + "/batch-get")
                        .<List<?>>path("items")
                        .size());
        seen.put("duplicates", occurrences(caller().get(CANDIDATES + "/" + survivor + "/duplicates"), other));
        return seen;
    }

    /** The page of the list that begins with those made here. */
    private String last() {
        String page = CANDIDATES + "?limit=500";
        for (String next = page; next != null; ) {
            page = next;
            next = caller().urlEncodingEnabled(false).get(page).path("next");
        }
        return page;
    }

    private static Response search(String criteria) {
        return caller().body("{" + criteria + "}").post(CANDIDATES + "/search");
    }

    private static int size(Response page) {
        return page.<List<?>>path("items").size();
    }

    private static int occurrences(Response page, String id) {
        assertEquals(200, page.statusCode());
        return page.asString().split("\"(id|candidateId)\":\"" + id + "\"", -1).length - 1;
    }

    @Test
    void takesNothingAndNamesTheOneThatDoes() {
        // Given
        merged(survivor, other);
        String address = CANDIDATES + "/" + other;

        // When
        Response[] refused = {
            upsert(externalId, body("", "Changed")),
            upsert(externalId, body("\"" + tag + "\"", "Zebulon Quillfeather")),
            caller().header("If-Match", "*").body(body("", "Changed")).put(address),
            caller().header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body("{\"tags\": []}")
                    .patch(address),
            caller().body("{\"add\": [\"more\"]}").post(address + "/tags"),
            caller().header("If-Match", "*").post(address + "/versions/1/restore"),
            caller().header("If-Match", "*")
                    .contentType("text/plain")
                    .body("A text.".getBytes(StandardCharsets.US_ASCII))
                    .post(address + "/documents"),
        };

        // Then
        for (Response each : refused) {
            each.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:assay:problem:candidate-merged"))
                    .body("detail", containsString(survivor));
        }
        caller().get(address).then().body("version", equalTo(2));
    }

    @Test
    void isToldOfByTheListOfChanges() {
        // When
        merged(survivor, other);

        // Then
        changeOf(other)
                .then()
                .body("items[0].kind", equalTo("MERGED"))
                .body("items[0].version", equalTo(2))
                .body("items[0].mergedInto", equalTo(survivor))
                .body("items[0]", not(hasKey("candidate")));
        changeOf(survivor)
                .then()
                .body("items[0].kind", equalTo("UPSERTED"))
                .body("items[0].candidate.merged[0]", equalTo(other));
    }

    private Response changeOf(String id) {
        String page = CANDIDATES + "/changes?limit=1&updatedAfter=" + start;
        while (true) {
            Response found = caller().urlEncodingEnabled(false).get(page);
            if (id.equals(found.path("items[0].id"))) {
                return found;
            }
            page = found.path("next");
        }
    }

    private String body(String tags, String name) {
        return "{\"tags\": [" + tags + "], \"profile\": {\"basics\": {\"name\": \"" + name + "\", \"email\": \"" + mail
                + "\"}}}";
    }
}
