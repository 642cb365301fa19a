package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.search.Searches.PROFILE;
import static dev.assay.profile.search.Searches.created;
import static dev.assay.profile.search.Searches.freshTag;
import static dev.assay.profile.search.Searches.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchFilterResourceTest {

    @Test
    void filtersByEachDateForItself() {
        // Given
        String tag = freshTag();
        String first = created(tag, PROFILE);
        String second = createdAfter(first, tag);
        String changed = retagged(first, second);
        String[][] filters = {
            {"createdAfter", time(first, "createdAt"), second},
            {"createdBefore", time(second, "createdAt"), first},
            {"updatedAfter", time(second, "updatedAt"), changed},
            {"updatedBefore", time(changed, "updatedAt"), second},
        };

        for (String[] filter : filters) {
            for (String words : new String[] {"", "\"text\": \"marblewing\", "}) {
                // When
                Response found = search(tag, words + "\"" + filter[0] + "\": \"" + filter[1] + "\"");

                // Then
                found.then().statusCode(200).body("items.candidate.id", contains(filter[2]));
            }
        }
    }

    @Test
    void readsTimesOfAnyZone() {
        // Given
        String tag = freshTag();
        created(tag, PROFILE);

        // When
        Response found = search(tag, "\"createdAfter\": \"2020-01-01T00:00:00+02:00\"");

        // Then
        found.then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void filtersBySource() {
        // Given
        String tag = freshTag();
        created(tag, PROFILE);
        String named = named(tag, "ats-" + tag);
        named(tag, "other-" + tag);

        for (String words : new String[] {"", "\"text\": \"marblewing\", "}) {
            // When
            Response found = search(tag, words + "\"source\": \"ats-" + tag + "\"");

            // Then
            found.then().body("items.candidate.id", contains(named));
        }
    }

    @Test
    void findsThoseWhoHaveAllTheTags() {
        // Given
        String tag = freshTag();
        created(tag, PROFILE);
        String both = created(tag + "\", \"second " + tag, PROFILE);
        created("second " + tag, PROFILE);

        for (String words : new String[] {"", "\"text\": \"marblewing\", "}) {
            // When
            Response found = caller().body("{" + words + "\"tags\": [\"" + tag + "\", \"second " + tag + "\"]}")
                    .post(CANDIDATES + "/search");

            // Then
            found.then().body("items.candidate.id", contains(both));
        }
    }

    @Test
    void countsTagsAndSourcesOfTheMatches() {
        // Given
        String tag = freshTag();
        created(tag, PROFILE);
        caller().body("{\"tags\": [\"" + tag + "\", \"b " + tag + "\"], \"profile\": " + PROFILE + "}")
                .put(CANDIDATES + "/external/ats-" + tag + "/1")
                .then()
                .statusCode(201);

        // When
        Response counted = search(tag, "\"text\": \"marblewing\", \"facets\": true");

        // Then
        counted.then()
                .body("facets.matches", equalTo(2))
                .body("facets.complete", equalTo(true))
                .body("facets.tags.value", contains(tag, "b " + tag))
                .body("facets.tags.count", contains(2, 1))
                .body("facets.sources.value", contains("ats-" + tag));
        search(tag, "\"limit\": 1").then().body("$", not(hasKey("facets")));
    }

    @Test
    void countsTheTwentyMostFrequentTags() {
        // Given
        String tag = freshTag();
        String others = IntStream.range(0, 24).mapToObj(n -> "b" + n + tag).collect(Collectors.joining("\", \""));
        created(tag + "\", \"" + others, PROFILE);
        created(tag, PROFILE);

        // When
        Response counted = search(tag, "\"facets\": true");

        // Then
        counted.then()
                .body("facets.tags", hasSize(20))
                .body("facets.tags[0].value", equalTo(tag))
                .body("facets.tags[0].count", equalTo(2));
    }

    private static String named(String tag, String source) {
        return caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": " + PROFILE + "}")
                .put(CANDIDATES + "/external/" + source + "/1")
                .path("id");
    }

    /** In a later millisecond, which is what times are told in. */
    private static String createdAfter(String before, String tag) {
        String id = created(tag, PROFILE);
        while (!Instant.parse(time(id, "createdAt")).isAfter(Instant.parse(time(before, "createdAt")))) {
            caller().header("If-Match", "*").delete(CANDIDATES + "/" + id);
            id = created(tag, PROFILE);
        }
        return id;
    }

    /** The first, changed in a later millisecond than the second. */
    private static String retagged(String first, String second) {
        int number = 0;
        do {
            caller().body("{\"add\": [\"n" + number++ + "\"]}")
                    .post(CANDIDATES + "/" + first + "/tags")
                    .then()
                    .statusCode(200);
        } while (!Instant.parse(time(first, "updatedAt")).isAfter(Instant.parse(time(second, "updatedAt"))));
        return first;
    }

    private static String time(String id, String member) {
        return caller().get(CANDIDATES + "/" + id).path(member);
    }
}
