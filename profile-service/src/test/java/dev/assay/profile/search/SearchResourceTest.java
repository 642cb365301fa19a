package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.search.Searches.PROFILE;
import static dev.assay.profile.search.Searches.created;
import static dev.assay.profile.search.Searches.freshTag;
import static dev.assay.profile.search.Searches.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What is found, and where its words stand. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchResourceTest {

    @Test
    void findsByEachFieldAndSaysWhereTheWordsStand() {
        // Given
        String tag = freshTag();
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
                    .body("items[0].highlights.find { it.pointer == '" + search[2] + "' }.words", hasItem(search[3]))
                    .body("items[0].highlights.find { it.pointer == '" + search[2] + "' }.field", equalTo(search[0]))
                    .body(
                            "items[0].highlights.find { it.pointer == '" + search[2] + "' }.excerpt",
                            containsString(search[3]));
        }
    }

    @Test
    void findsNothingByWhatIsElsewhere() {
        // Given
        String tag = freshTag();
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
        String tag = freshTag();
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
    void showsWhatStandsAroundTheWord() {
        // Given
        String tag = freshTag();
        String summary = "before ".repeat(40) + "marblewing" + " after".repeat(60);
        created(tag, "{\"basics\": {\"summary\": \"" + summary + "\"}}");

        // When
        String excerpt = search(tag, "\"text\": \"marblewing\"").path("items[0].highlights[0].excerpt");

        // Then
        assertEquals(200, excerpt.length());
        assertTrue(excerpt.contains("before marblewing after"), excerpt);
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
            {"{\"text\": \"IT\"}", "/text"},
            {"{\"skill\": \"...\", \"name\": \"ondrine\"}", "/skill"},
            {"{\"name\": \"--\"}", "/name"},
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
        String tag = freshTag();
        created(tag, PROFILE);
        created(tag, PROFILE);
        return search(tag, "\"limit\": 1").path("next");
    }
}
