package dev.assay.profile.search;

import static dev.assay.profile.search.Searches.created;
import static dev.assay.profile.search.Searches.freshTag;
import static dev.assay.profile.search.Searches.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the build before has made is made anew. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SearchRenewalResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Inject
    SearchRenewal renewal;

    @Test
    void makesWhatIsSearchedAnewForEverybody() throws Exception {
        // Given
        String tag = freshTag();
        String id = created(tag, "{\"basics\": {\"name\": \"Иван\"}, \"skills\": [{\"name\": \"Java/Kotlin\"}]}");
        String large = IntStream.range(0, 60_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        String summaries =
                "{\"work\": [{\"summary\": \"" + large.substring(0, 250_000) + "\"}, {\"summary\": \"glass\"}]}";
        for (int i = 0; i < 3; i++) {
            created(tag, summaries);
        }
        execute("update candidate_search set folded_name = 'иван', skills = 'java/kotlin', words = ''");
        search(tag, "\"skill\": \"kotlin\"").then().body("items", empty());
        execute("insert into search_renewal values ('00000000-0000-0000-0000-000000000000')");

        // When
        renewal.all().await().atMost(PATIENCE);

        // Then
        awaitItsEnd();
        search(tag, "\"skill\": \"kotlin\"").then().body("items.candidate.id", contains(id));
        search(tag, "\"name\": \"иван\"").then().body("items.candidate.id", contains(id));
        search(tag, "\"text\": \"glass\"").then().body("items", hasSize(3));
    }

    @Test
    void goesOnBehindACandidateThatFails() throws Exception {
        // Given
        String tag = freshTag();
        String failing = created(tag, "{\"skills\": [{\"name\": \"Kotlin\"}]}");
        String behind = created(tag, "{\"skills\": [{\"name\": \"Kotlin\"}]}");
        execute("update candidate_search set skills = '' where candidate_id in ('" + failing + "', '" + behind + "')");
        execute("create or replace function fail_to_search() returns trigger language plpgsql as"
                + " $$ begin raise exception 'too much'; end $$;"
                + " create trigger fail_to_search before update on candidate_search for each row when (old.candidate_id = '"
                + failing + "') execute function fail_to_search()");
        execute("insert into search_renewal values ('00000000-0000-0000-0000-000000000000')");

        // When
        try {
            renewal.all().await().atMost(PATIENCE);
            awaitItsEnd();
        } finally {
            execute("drop trigger fail_to_search on candidate_search");
        }

        // Then
        search(tag, "\"skill\": \"kotlin\"").then().body("items.candidate.id", contains(behind));
    }

    /** The service's own timer may have begun with it. */
    private void awaitItsEnd() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rows("search_renewal") > 0) {
            assertTrue(System.nanoTime() < end, "somebody is still left");
            Thread.sleep(50);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var created = connection.createStatement()) {
            created.execute(statement);
        }
    }

    private long rows(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
