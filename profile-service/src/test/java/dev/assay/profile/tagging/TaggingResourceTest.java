package dev.assay.profile.tagging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.candidate.Api.upsert;
import static dev.assay.profile.tagging.TagCalls.bulk;
import static dev.assay.profile.tagging.TagCalls.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TaggingResourceTest {

    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(8);
    private static final String NOBODY = "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b";

    @AfterAll
    static void sendNoMore() {
        CALLERS.shutdown();
    }

    @Test
    void putsTagsOnAndTakesThemOff() {
        // Given
        String id = createdId("Tagged.");

        // When
        Response put = tag(id, "{\"add\": [\"pool\", \"berlin\"]}");
        Response moved = tag(id, "{\"add\": [\"lisbon\"], \"remove\": [\"berlin\", \"never there\"]}");

        // Then
        put.then().statusCode(200).header("ETag", "\"2\"").body("tags", contains("berlin", "pool"));
        moved.then().statusCode(200).header("ETag", "\"3\"").body("tags", contains("lisbon", "pool"));
        caller().get(CANDIDATES + "/" + id + "/versions")
                .then()
                .body("items.changed", contains(List.of("tags"), List.of("tags"), List.of()));
    }

    @Test
    void keepsTheVersionWhereTheTagsAreSoAlready() {
        // Given
        String id = createdId("Tagged once.");
        tag(id, "{\"add\": [\"pool\"]}");

        // When
        Response again = tag(id, "{\"add\": [\"pool\"], \"remove\": [\"other\"]}");

        // Then
        again.then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void losesNoTagWhereManyTagAtOnce() {
        // Given
        String id = createdId("Wanted by many.");
        List<String> tags =
                IntStream.range(0, 8).mapToObj(n -> "at once " + n).sorted().toList();

        // When
        List<Response> answers = tags.stream()
                .map(tag -> CompletableFuture.supplyAsync(() -> tag(id, "{\"add\": [\"" + tag + "\"]}"), CALLERS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        answers.forEach(answer -> answer.then().statusCode(200));
        caller().get(CANDIDATES + "/" + id)
                .then()
                .body("tags", equalTo(tags))
                .body("version", equalTo(1 + tags.size()));
    }

    @Test
    void isAChangeOfThatTime() {
        // Given
        String id = createdId("Changed later.");
        Instant created = time(id);

        while (Instant.now().isBefore(created.plusMillis(1))) {
            Thread.onSpinWait();
        }

        // When
        tag(id, "{\"add\": [\"later\"]}");

        // Then
        assertTrue(time(id).isAfter(created), time(id) + " is after " + created);
    }

    @Test
    void staysEqualForTheHrToolAfterTagging() {
        // Given
        String externalId = freshExternalId();
        String body = "{\"tags\": [\"b\", \"a\"], \"profile\": {\"x\": 1.50}}";
        String id = upsert(externalId, "{\"tags\": [\"b\"], \"profile\": {\"x\": 1.5}}")
                .path("id");
        tag(id, "{\"add\": [\"a\"]}");

        // When
        Response again = upsert(externalId, body);

        // Then
        again.then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void sortsTagsOneWayWhoeverGivesThem() {
        // Given: the two come in another order as halves of surrogate pairs than as code points.
        String externalId = freshExternalId();
        String body = "{\"tags\": [\"\uD83D\uDE00\", \"\uFF57\"], \"profile\": {}}";
        String id = upsert(externalId, body).path("id");

        // When
        Response tagged = tag(id, "{\"add\": [\"\uD83D\uDE00\"]}");

        // Then
        tagged.then().header("ETag", "\"1\"").body("tags", contains("\uFF57", "\uD83D\uDE00"));
        tag(id, "{\"remove\": [\"\uFF57\"]}").then().header("ETag", "\"2\"");
        tag(id, "{\"add\": [\"\uFF57\"]}").then().header("ETag", "\"3\"");
        upsert(externalId, body).then().statusCode(200).body("version", equalTo(3));
    }

    @Test
    void listsOnlyThoseWithTheTag() {
        // Given
        List<String> tagged = List.of(createdId("a"), createdId("b"), createdId("c"));
        createdId("untagged");
        bulk(tagged, "\"add\": [\"list me & more\"]");
        List<String> listed = new ArrayList<>();

        // When
        Response page = caller().queryParam("tag", "list me & more")
                .queryParam("limit", 2)
                .get(CANDIDATES);
        listed.addAll(page.path("items.id"));
        Response last = caller().urlEncodingEnabled(false).get(page.<String>path("next"));
        listed.addAll(last.path("items.id"));

        // Then
        assertEquals(tagged, listed);
        last.then().body("next", equalTo(null));
        String foreign = page.<String>path("next").replaceAll(".*cursor=", "");
        caller().get(CANDIDATES + "?cursor=" + foreign).then().statusCode(400);
        caller().get(CANDIDATES + "?tag=a&tag=b").then().statusCode(400);
        tag(tagged.get(0), "{\"remove\": [\"list me & more\"]}");
        caller().queryParam("tag", "list me & more")
                .get(CANDIDATES)
                .then()
                .body("items.id", contains(tagged.get(1), tagged.get(2)));
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
        // Given
        String id = createdId("Untouched.");
        String tooMany =
                IntStream.range(0, 501).mapToObj(n -> '"' + NOBODY + '"').collect(Collectors.joining(","));

        // When
        Response nothing = tag(id, "{}");
        Response both = tag(id, "{\"add\": [\"a\", \"\"], \"remove\": [\"a\"]}");
        Response ids = caller().body("{\"ids\": [\"x\"], \"add\": [\"a\"]}").post(CANDIDATES + "/tags");
        Response many =
                caller().body("{\"ids\": [" + tooMany + "], \"add\": [\"a\"]}").post(CANDIDATES + "/tags");

        // Then
        nothing.then().statusCode(400);
        both.then().statusCode(400).body("errors.pointer", contains("/add/1", "/remove/0"));
        ids.then().statusCode(400).body("errors.pointer", contains("/ids/0"));
        many.then().statusCode(400).body("errors.pointer", contains("/ids"));
        tag(NOBODY, "{\"add\": [\"a\"]}").then().statusCode(404);
    }

    private static Instant time(String id) {
        return Instant.parse(caller().get(CANDIDATES + "/" + id).path("updatedAt"));
    }
}
