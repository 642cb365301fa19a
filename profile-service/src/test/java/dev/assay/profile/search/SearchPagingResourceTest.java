package dev.assay.profile.search;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.search.Searches.PROFILE;
import static dev.assay.profile.search.Searches.created;
import static dev.assay.profile.search.Searches.freshTag;
import static dev.assay.profile.search.Searches.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchPagingResourceTest {

    @Inject
    AgroalDataSource connections;

    @Test
    void pagesNewestFirstWithoutSkipOrRepeatWhileOthersWrite() {
        // Given
        String tag = freshTag();
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
                created(freshTag(), PROFILE);
            } while (cursor != null);

            // Then
            assertEquals(made, found);
        }
    }

    @Test
    void findsMoreThanItLooksForWordsIn() {
        // Given
        String tag = freshTag();
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

    /** More newer ones than are looked through before the index is asked. */
    @Test
    void findsAllOfARareWordAmongManyNewerOnes() throws SQLException {
        // Given
        String tag = freshTag();
        String rare = "{\"basics\": {\"summary\": \"thornquiver\"}}";
        List<String> made = List.of(created(tag, rare), created(tag, rare));
        String newer = "'" + made.get(1).substring(0, 14) + "7fff-bfff-' || lpad(to_hex(n), 12, '0')";
        execute(
                "insert into candidate (id, version, tags, profile, warnings, content_hash, created_at, updated_at) select cast("
                        + newer + " as uuid), 1, '{" + tag
                        + "}', '{}', '[]', '', now(), now() from generate_series(1, 1001) n");

        // When
        Response found = search(tag, "\"text\": \"thornquiver\"");
        Response first = search(tag, "\"text\": \"thornquiver\", \"limit\": 1");
        Response last =
                search(tag, "\"text\": \"thornquiver\", \"limit\": 1, \"cursor\": \"" + first.path("next") + "\"");

        // Then
        execute("delete from candidate where '" + tag + "' = any (tags) and profile = '{}'");
        found.then()
                .body("items.candidate.id", contains(made.get(1), made.get(0)))
                .body("$", not(hasKey("next")));
        first.then().body("items.candidate.id", contains(made.get(1)));
        last.then().body("items.candidate.id", contains(made.get(0))).body("$", not(hasKey("next")));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
