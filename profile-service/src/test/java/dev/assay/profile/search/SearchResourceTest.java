package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchResourceTest {

    private static final String PROFILE = """
            {"basics": {"name": "Zürcher Ondrine", "label": "Storage engineer", "image": "data:quibblepicture"},
             "work": [{"name": "Wexcombe Ledgerworks", "position": "Staff engineer",
                       "highlights": ["Distributed the marblewing log over five nodes."]}],
             "skills": [{"name": "C++", "keywords": ["Raft"]}]}
            """;

    @Test
    void findsByEachFieldAndSaysWhereTheWordsStand() {
        // Given
        String tag = fresh();
        String id = created(tag, PROFILE);
        String[][] searches = {
            {"name", "zurcher", "/basics/name", "Zürcher"},
            {"name", "ondrin zürcer", "/basics/name", "Ondrine"},
            {"company", "ledgerwork", "/work/0/name", "Ledgerworks"},
            {"title", "staff", "/work/0/position", "Staff"},
            {"skill", "c++", "/skills/0/name", "C++"},
            {"skill", "RAFT", "/skills/0/keywords/0", "Raft"},
            {"text", "distributing marblewing", "/work/0/highlights/0", "marblewing"},
        };

        for (String[] search : searches) {
            // When
            Response found = search(tag, "\"" + search[0] + "\": \"" + search[1] + "\"");

            // Then
            found.then()
                    .statusCode(200)
                    .body("items.candidate.id", contains(id))
                    .body("items[0].highlights.pointer", hasItem(search[2]))
                    .body("items[0].highlights.find { it.pointer == '" + search[2] + "' }.words", hasItem(search[3]));
        }
    }

    @Test
    void findsNothingByWhatIsElsewhere() {
        // Given
        String tag = fresh();
        created(tag, PROFILE);
        String[] searches = {
            "\"name\": \"wexcombe\"",
            "\"company\": \"ondrine\"",
            "\"title\": \"raft\"",
            "\"skill\": \"marblewing\"",
            "\"skill\": \"c\"",
            "\"text\": \"marblewing -nodes\"",
            "\"text\": \"\\\"five log\\\"\"",
            "\"text\": \"quibblepicture\"",
            "\"text\": \"marblewing\", \"title\": \"director\"",
        };

        for (String search : searches) {
            // When
            Response found = search(tag, search);

            // Then
            found.then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void followsEveryChangeOfAProfile() {
        // Given
        String tag = fresh();
        String id = created(tag, PROFILE);
        caller().header("If-Match", "*")
                .body("{\"tags\": [\"" + tag + "\"], \"profile\": {\"basics\": {\"name\": \"Orla Quennell\"}}}")
                .put(CANDIDATES + "/" + id)
                .then()
                .statusCode(200);

        // When
        Response old = search(tag, "\"text\": \"marblewing\"");
        Response now = search(tag, "\"name\": \"quennell\"");

        // Then
        old.then().body("items", empty());
        now.then()
                .body("items.candidate.name", contains("Orla Quennell"))
                .body("items[0].candidate.version", equalTo(2));
    }

    @Test
    void pagesNewestFirstWithoutSkipOrRepeatWhileOthersWrite() {
        // Given
        String tag = fresh();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(created(tag, PROFILE));
        }
        Collections.reverse(made);
        for (String words : new String[] {"", "\"text\": \"marblewing\","}) {
            List<String> found = new ArrayList<>();
            String cursor = null;

            // When
            do {
                String from = cursor == null ? "" : ", \"cursor\": \"" + cursor + "\"";
                Response page = search(tag, words + "\"limit\": 2" + from);
                found.addAll(page.path("items.candidate.id"));
                cursor = page.path("next");
                created(fresh(), PROFILE);
            } while (cursor != null);

            // Then
            assertEquals(made, found);
        }
    }

    @Test
    void findsAllOfARareWordAmongManyNewerOnes() {
        // Given
        String tag = fresh();
        List<String> rare = List.of(created(tag, rare()), created(tag, rare()));
        for (int i = 0; i < 3; i++) {
            created(tag, PROFILE);
        }

        // When
        Response found = search(tag, "\"text\": \"thornquiver\"");

        // Then
        found.then()
                .body("items.candidate.id", contains(rare.get(1), rare.get(0)))
                .body("$", not(hasKey("next")));
    }

    @Test
    void findsMoreThanItLooksForWordsIn() {
        // Given
        String tag = fresh();
        String large = "{\"basics\": {\"summary\": \"thornquiver\"}, \"a\": \"" + "x ".repeat(120_000) + "\", \"b\": \""
                + "y ".repeat(120_000) + "\"}";
        List<String> made = List.of(created(tag, large), created(tag, large), created(tag, large));

        // When
        Response found = search(tag, "\"text\": \"thornquiver\"");

        // Then
        found.then()
                .statusCode(200)
                .body("items.candidate.id", contains(made.get(2), made.get(1), made.get(0)))
                .body("items[2].highlights", empty());
        made.forEach(id -> caller().header("If-Match", "*").delete(CANDIDATES + "/" + id));
    }

    private static String rare() {
        return "{\"basics\": {\"summary\": \"thornquiver\"}}";
    }

    @Test
    void filtersByTagsSourceAndDates() {
        // Given
        String tag = fresh();
        String id = created(tag, PROFILE);
        String other = created(tag, PROFILE);
        caller().body("{\"add\": [\"second\"]}")
                .post(CANDIDATES + "/" + other + "/tags")
                .then()
                .statusCode(200);
        String[][] filters = {
            {"\"createdAfter\": \"2020-01-01T00:00:00Z\"", "2"},
            {"\"createdBefore\": \"2020-01-01T00:00:00Z\"", "0"},
            {"\"updatedAfter\": \"2020-01-01T00:00:00+02:00\", \"updatedBefore\": \"2999-01-01T00:00:00Z\"", "2"},
            {"\"source\": \"nowhere\"", "0"},
        };

        for (String[] filter : filters) {
            for (String words : new String[] {"", "\"text\": \"marblewing\", "}) {
                // When
                Response found = search(tag, words + filter[0]);

                // Then
                found.then().statusCode(200).body("items.size()", equalTo(Integer.parseInt(filter[1])));
            }
        }
        for (String words : new String[] {"", "\"text\": \"marblewing\", "}) {
            caller().body("{" + words + "\"tags\": [\"" + tag + "\", \"second\"]}")
                    .post(CANDIDATES + "/search")
                    .then()
                    .body("items.candidate.id", contains(other));
        }
        search(tag, "\"limit\": 1").then().body("items[0].candidate.id", not(equalTo(id)));
    }

    @Test
    void countsTagsAndSourcesOfTheMatches() {
        // Given
        String tag = fresh();
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
    void namesThePlaceOfWhatIsWrong() {
        // Given
        String cursor = searchedTwice();
        String[][] searches = {
            {"{\"name\": \" \"}", "/name"},
            {"{\"text\": \"" + "x".repeat(201) + "\"}", "/text"},
            {"{\"updatedAfter\": \"yesterday\"}", "/updatedAfter"},
            {"{\"limit\": 101}", "/limit"},
            {"{\"tags\": [\"\"]}", "/tags/0"},
            {"{\"score\": 50}", "/score"},
        };

        for (String[] search : searches) {
            // When
            Response answer = caller().body(search[0]).post(CANDIDATES + "/search");

            // Then
            answer.then().statusCode(400).body("errors.pointer", contains(search[1]));
        }
        Response foreign = caller().body("{\"text\": \"other\", \"cursor\": \"" + cursor + "\"}")
                .post(CANDIDATES + "/search");
        foreign.then().statusCode(400).body("type", equalTo("urn:assay:problem:bad-cursor"));
    }

    private static String searchedTwice() {
        String tag = fresh();
        created(tag, PROFILE);
        created(tag, PROFILE);
        return search(tag, "\"limit\": 1").path("next");
    }

    @Test
    void looksUpManyInTheOrderAskedAndSaysWhoIsMissing() {
        // Given
        String first = created(fresh(), PROFILE);
        String second = created(fresh(), "{}");
        String nobody = UUID.randomUUID().toString();

        // When
        Response found = caller().body("{\"ids\": [\"" + second + "\", \"" + nobody + "\", \"" + first + "\"]}")
                .post(CANDIDATES + "/batch-get");
        Response empty = caller().body("{\"ids\": []}").post(CANDIDATES + "/batch-get");

        // Then
        found.then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items.name", contains("", "Zürcher Ondrine"))
                .body("items[1].version", equalTo(1))
                .body("items[1].tags.size()", equalTo(1))
                .body("missing", contains(nobody));
        empty.then().statusCode(400).body("errors[0].detail", containsString("1 to 500"));
    }

    private static String fresh() {
        return "t" + UUID.randomUUID();
    }

    private static String created(String tag, String profile) {
        return caller().body("{\"tags\": [\"" + tag + "\"], \"profile\": " + profile + "}")
                .post(CANDIDATES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response search(String tag, String members) {
        return caller().body("{\"tags\": [\"" + tag + "\"], " + members + "}").post(CANDIDATES + "/search");
    }
}
