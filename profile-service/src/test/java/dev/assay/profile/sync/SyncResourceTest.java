package dev.assay.profile.sync;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.changes.HeldTransaction;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SyncResourceTest {

    private static final String CHANGES = CANDIDATES + "/changes";

    @Inject
    HeldTransaction.Maker transactions;

    @Inject
    AgroalDataSource connections;

    @Test
    void tellsEachChangeOnceErasuresAmongThem() {
        // Given
        String sync = caughtUp();
        String kept = createdId("Kept.");
        String gone = createdId("Gone.");
        caller().header("If-Match", "*").delete(CANDIDATES + "/" + gone);
        caller().header("If-Match", "*").body(envelope("Changed.")).put(CANDIDATES + "/" + kept);

        // When
        Response page = get(sync);
        Response again = get(page.path("sync"));

        // Then
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.id", contains(gone, kept))
                .body("items.kind", contains("ERASED", "UPSERTED"))
                .body("items.version", contains(2, 2))
                .body("items[0]", not(hasKey("candidate")))
                .body("items[1].candidate.profile.basics.summary", equalTo("Changed."))
                .body("$", not(hasKey("next")));
        assertEquals(
                caller().get(CANDIDATES + "/" + kept).jsonPath().getMap("$"),
                page.jsonPath().getMap("items[1].candidate"));
        again.then().body("items", empty()).body("sync", equalTo(page.path("sync")));
    }

    @Test
    void pagesThroughEverything() {
        // Given
        String sync = caughtUp();
        List<String> made = List.of(createdId("a"), createdId("b"), createdId("c"));
        List<String> seen = new ArrayList<>();

        // When
        String next = sync + "&limit=2";
        while (next != null) {
            Response page = get(next);
            page.then().body("items.size()", lessThanOrEqualTo(2));
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            assertEquals(next == null ? null : "<" + next + ">; rel=\"next\"", page.header("Link"));
        }

        // Then
        assertEquals(made, seen);
    }

    @Test
    void shortensAPageOfLargeProfiles() throws SQLException {
        // Given
        String sync = caughtUp();
        List<String> made = List.of(createdId("a"), createdId("b"), createdId("c"), createdId("d"));
        execute("update candidate set profile = '{\"pad\": \"' || repeat('x', 3000000) || '\"}' where id in ('"
                + String.join("', '", made) + "')");

        // When
        Response page = get(sync);
        Response last = get(page.path("next"));

        // Then
        assertEquals(made.subList(0, 3), page.path("items.id"));
        assertEquals(made.subList(3, 4), last.path("items.id"));
        made.forEach(id -> caller().header("If-Match", "*").delete(CANDIDATES + "/" + id));
    }

    @Test
    void skipsNoWriterThatIsOvertaken() {
        // Given
        String sync = caughtUp();
        UUID early = UUID.randomUUID();
        HeldTransaction first = transactions.begin(early);
        String late = createdId("overtakes");

        // When
        Response meanwhile = get(sync);
        first.commit();
        Response afterwards = get(meanwhile.path("sync"));

        // Then
        meanwhile.then().body("items", empty());
        afterwards.then().body("items.id", contains(early.toString(), late));
    }

    @Test
    void beginsWithATime() {
        // Given
        String old = createdId("old");
        Instant between = Instant.parse(changedAt(old));
        String young = createdIdAfter(between);
        String younger = createdId("younger");

        // When
        Response page = caller().queryParam("updatedAfter", between.toString())
                .queryParam("limit", 500)
                .get(CHANGES);
        Response none =
                caller().queryParam("updatedAfter", "2999-01-01T00:00:00+02:00").get(CHANGES);

        // Then
        List<String> ids = page.then().statusCode(200).extract().path("items.id");
        assertTrue(ids.containsAll(List.of(young, younger)), ids + " has " + young + " and " + younger);
        assertTrue(!ids.contains(old), ids + " has not " + old);
        none.then().body("items", empty());
        String later = createdId("later");
        get(none.path("sync")).then().body("items.id", contains(later));
    }

    @Test
    void beginsWithATimeBeforeAWriterThatIsOvertaken() {
        // Given
        String old = createdId("old");
        Instant between = Instant.parse(changedAt(old));
        UUID early = UUID.randomUUID();
        HeldTransaction first = transactions.begin(early);
        String late = createdIdAfter(between);

        // When
        Response meanwhile =
                caller().queryParam("updatedAfter", between.toString()).get(CHANGES);
        first.commit();
        Response afterwards = get(meanwhile.path("sync"));

        // Then
        meanwhile.then().statusCode(200).body("items", empty());
        afterwards.then().body("items.id", hasItems(early.toString(), late)).body("items.id", not(hasItem(old)));
    }

    @Test
    void saysThatTheDatabaseWasSetBack() throws SQLException {
        // Given
        createdId("known");
        String sync = caughtUp();
        execute("insert into feed_incarnation (number, system_identifier, timeline, opened_at)"
                + " select max(number) + 1, max(system_identifier), max(timeline), now() from feed_incarnation");

        // When
        Response reset = get(sync);

        // Then
        reset.then().statusCode(410).body("type", equalTo("urn:assay:problem:sync-reset"));
        caller().get(CHANGES).then().statusCode(200).body("items.size()", not(equalTo(0)));
    }

    @Test
    void refusesWhatItCannotRead() {
        // Given
        String sync = caughtUp();

        for (String query : new String[] {
            "?updatedAfter=yesterday", "?updatedAfter=-5000-01-01T00:00:00Z", "?cursor=x", "?since=1", "?limit=0"
        }) {
            // When
            Response answer = caller().get(CHANGES + query);

            // Then
            answer.then().statusCode(400);
        }
        get(sync + "&updatedAfter=2026-01-01T00:00:00Z").then().statusCode(400);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Created in a later millisecond than that. */
    private static String createdIdAfter(Instant instant) {
        String id = createdId("young");
        while (!Instant.parse(changedAt(id)).isAfter(instant)) {
            id = createdId("young");
        }
        return id;
    }

    private static String changedAt(String id) {
        return caller().get(CANDIDATES + "/" + id).path("updatedAt");
    }

    private static String caughtUp() {
        Response page = caller().queryParam("limit", 500).get(CHANGES);
        while (page.path("next") != null) {
            page = get(page.path("next"));
        }
        return page.<String>path("sync").replace("limit=500&", "");
    }

    private static Response get(String path) {
        return caller().urlEncodingEnabled(false).get(path);
    }
}
