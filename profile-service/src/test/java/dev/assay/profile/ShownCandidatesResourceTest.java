package dev.assay.profile;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.merging.Merges.merged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.candidate.Api;
import dev.assay.rest.shown.ShownCandidates;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom each operation tells of that its address does not name. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ShownCandidatesResourceTest {

    @Inject
    AgroalDataSource connections;

    private final String tag = "t" + UUID.randomUUID();

    private String one;
    private String other;

    @BeforeEach
    void create() {
        one = tagged();
        other = tagged();
    }

    @Test
    void namesThoseOfAList() {
        assertShown(Set.of(one, other), asked().get(CANDIDATES + "?tag=" + tag));
    }

    @Test
    void namesThoseThatASearchFound() {
        assertShown(
                Set.of(one, other),
                asked().body("{\"tags\": [\"" + tag + "\"]}").post(CANDIDATES + "/search"));
    }

    @Test
    void namesThoseThatAreThereOfThoseAskedFor() {
        String missing = UUID.randomUUID().toString();

        assertShown(Set.of(one, other), asked().body(ids(one, other, missing)).post(CANDIDATES + "/batch-get"));
        assertShown(
                Set.of(one, other),
                asked().body(ids(one, other, missing).replace("}", ", \"add\": [\"seen\"]}"))
                        .post(CANDIDATES + "/tags"));
    }

    @Test
    void namesThoseThatChangedAndTheErased() {
        String before = Api.caller().get(CANDIDATES + "/" + one).path("createdAt");
        Api.caller().header("If-Match", "*").delete(CANDIDATES + "/" + other);

        Set<String> shown = shown(asked().queryParam("updatedAfter", before).get(CANDIDATES + "/changes?limit=500"));

        assertTrue(shown.contains(other), shown.toString());
    }

    @Test
    void namesWhoMayBeTheSamePerson() {
        String mail = UUID.randomUUID() + "@example.org";
        String first = withMail(mail);
        String second = withMail(mail);

        assertShown(Set.of(second), asked().get(CANDIDATES + "/" + first + "/duplicates"));
    }

    @Test
    void namesBothOfAMergeAlsoWhereItIsRepeated() {
        String body = "{\"candidate\": \"" + other + "\", \"reason\": \"One.\", \"mergedBy\": \"R. Example\"}";
        String key = UUID.randomUUID().toString();
        String path = CANDIDATES + "/" + one + "/merge";

        Response first = asked().header("Idempotency-Key", key).body(body).post(path);
        Response again = asked().header("Idempotency-Key", key).body(body).post(path);
        Response undone = asked().body("{\"undoneBy\": \"R. Example\"}")
                .post(CANDIDATES + "/" + one + "/merges/" + first.path("id") + "/undo");

        assertEquals("true", again.header("Idempotent-Replayed"));
        assertShown(Set.of(one, other), first);
        assertShown(Set.of(one, other), again);
        assertShown(Set.of(one, other), undone);
        assertShown(Set.of(one, other), asked().get(CANDIDATES + "/" + one + "/merges"));
    }

    @Test
    void namesWhoIsErasedWithACandidateAndOfWhomItWasAPart() {
        String third = createdId("A third.");
        merged(one, other);
        merged(one, third);

        assertShown(Set.of(one, other), asked().header("If-Match", "*").delete(CANDIDATES + "/" + other));
        assertShown(Set.of(one, third), asked().header("If-Match", "*").delete(CANDIDATES + "/" + one));
    }

    @Test
    void namesThoseThatARetentionRunShowedAndErasedWithTheirParts() throws SQLException {
        merged(one, other);
        age(one);
        keep("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}]");

        Response rehearsal = asked().body("{}").post("/api/v1/retention-runs");
        Response run = asked().body("{\"confirm\": \"" + rehearsal.path("confirm") + "\"}")
                .post("/api/v1/retention-runs");
        keep("[]");

        assertShown(Set.of(one), rehearsal);
        assertShown(Set.of(one, other), run);
    }

    @Test
    void namesThoseWhomARetentionRunErasedThoughALaterReadFails() throws SQLException {
        // Given
        age(one);
        keep("[{\"tag\": \"" + tag + "\", \"keepDays\": 30}]");
        String confirm = asked().body("{}").post("/api/v1/retention-runs").path("confirm");
        execute("create or replace function spoil_policy() returns trigger language plpgsql as"
                + " $$ begin update retention_policy set rules = '[{\"keepDays\": \"many\"}]'; return old; end $$;"
                + " create trigger spoil_policy before delete on candidate for each row when (old.id = '" + one
                + "') execute function spoil_policy()");

        // When
        Response run = asked().body("{\"confirm\": \"" + confirm + "\"}").post("/api/v1/retention-runs");

        // Then
        execute("drop trigger spoil_policy on candidate");
        keep("[]");
        assertEquals(200, run.statusCode());
        assertShown(Set.of(one), run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidates.ndjson", "candidates.csv"})
    void saysOfAnExportThatItShowsAllWhoMatch(String file) {
        Response answer = asked().get("/api/v1/exports/" + file + "?tag=" + tag);

        assertEquals(new ShownCandidates(List.of(), true), header(answer));
    }

    private static void assertShown(Set<String> expected, Response answer) {
        assertEquals(expected, shown(answer), answer.statusLine() + answer.asString());
    }

    private static Set<String> shown(Response answer) {
        return header(answer).ids().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static ShownCandidates header(Response answer) {
        return ShownCandidates.parse(answer.header(ShownCandidates.HEADER));
    }

    private static RequestSpecification asked() {
        return Api.caller().header(ShownCandidates.HEADER, ShownCandidates.ASKED);
    }

    private static String ids(String... ids) {
        return "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}";
    }

    private String tagged() {
        return Api.caller()
                .body("{\"tags\": [\"" + tag + "\"], \"profile\": {}}")
                .post(CANDIDATES)
                .path("id");
    }

    private static String withMail(String mail) {
        return Api.caller()
                .body("{\"profile\": {\"basics\": {\"email\": \"" + mail + "\"}}}")
                .post(CANDIDATES)
                .path("id");
    }

    private static void keep(String rules) {
        Api.caller()
                .header("If-Match", "*")
                .body("{\"rules\": " + rules + "}")
                .put("/api/v1/retention-policy")
                .then()
                .statusCode(200);
    }

    private void age(String id) throws SQLException {
        execute("update candidate set updated_at = updated_at - interval '31 days' where id = '" + id + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
