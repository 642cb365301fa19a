package dev.assay.profile.candidate.pool;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CandidatesResourceTest {

    @Test
    void listsEveryCandidateOnceInOrderOfCreation() {
        // Given
        List<String> made = List.of(createdId("a"), createdId("b"), createdId("c"), createdId("d"), createdId("e"));

        // When
        List<String> listed = listAll(2, page -> {});

        // Then
        assertEquals(listed.stream().distinct().sorted().toList(), listed);
        assertEquals(made, listed.stream().filter(made::contains).toList());
    }

    @Test
    void neitherSkipsNorRepeatsWhileOthersWrite() {
        // Given
        String first = createdId("erased under way");
        List<String> untouched = List.of(createdId("b"), createdId("c"), createdId("d"));

        // When
        List<String> listed = listAll(1, page -> {
            caller().header("If-Match", "\"1\"").delete(CANDIDATES + "/" + first);
            caller().header("If-Match", "*").body(envelope("changed")).put(CANDIDATES + "/" + page);
        });

        // Then
        assertEquals(untouched, listed.stream().filter(untouched::contains).toList());
    }

    /** Follows the links from page to page, and meanwhile does something with the last id of each. */
    private static List<String> listAll(int limit, Consumer<String> meanwhile) {
        List<String> ids = new ArrayList<>();
        String next = CANDIDATES + "?limit=" + limit;
        while (next != null) {
            Response page = caller().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).header("Cache-Control", "no-store");
            List<String> found = page.path("items.id");
            assertTrue(found.size() <= limit, "A page has at most its limit");
            assertFalse(found.isEmpty(), "A page that was announced has something");
            assertTrue(Collections.disjoint(ids, found), "No candidate comes twice");
            ids.addAll(found);
            next = page.path("next");
            assertEquals(next == null ? null : "<" + next + ">; rel=\"next\"", page.header("Link"));
            meanwhile.accept(found.get(found.size() - 1));
        }
        return ids;
    }

    @Test
    void endsPageEarlyWhereProfilesAreLarge() {
        // Given
        String large = "x".repeat(250_000);
        String profile = "{\"profile\": {\"basics\": {\"summary\": \"%s\"}, \"a\": \"%s\", \"b\": \"%s\"}}"
                .formatted(large, large, large);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            made.add(caller().body(profile)
                    .post(CANDIDATES)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        // When
        Response page = caller().get(CANDIDATES + "?limit=500");

        // Then
        int bytes = page.then().statusCode(200).extract().asByteArray().length;
        assertTrue(bytes < 9_000_000, "8 MB and the profile that crosses the line, not " + bytes);
        page.then().header("Link", containsString("cursor="));
        made.forEach(id -> caller().header("If-Match", "*").delete(CANDIDATES + "/" + id));
    }

    @Test
    void refusesCursorsThatItDidNotGive() {
        // Given
        createdId("a");
        createdId("b");
        String next = caller().get(CANDIDATES + "?limit=1").path("next");
        String edited = next.substring(0, next.length() - 1) + (next.endsWith("A") ? "B" : "A");

        // When
        Response answer = caller().urlEncodingEnabled(false).get(edited);
        Response junk = caller().get(CANDIDATES + "?cursor=x");

        // Then
        answer.then().statusCode(400).body("type", equalTo("urn:assay:problem:bad-cursor"));
        junk.then().statusCode(400);
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        // When
        Response unknown = caller().get(CANDIDATES + "?name=x");
        Response zero = caller().get(CANDIDATES + "?limit=0");
        Response large = caller().get(CANDIDATES + "?limit=501");

        // Then
        unknown.then().statusCode(400).body("type", equalTo("urn:assay:problem:unknown-parameter"));
        zero.then().statusCode(400);
        large.then().statusCode(400);
    }
}
