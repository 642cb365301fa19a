package dev.assay.profile.candidate;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.envelope;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static dev.assay.profile.candidate.Api.upsert;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ExternalCandidateResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void createsThenReplacesThenLeavesAlone() {
        // Given
        String id = freshExternalId();

        // When
        Response created = upsert(id, envelope("One."));
        Response replaced = upsert(id, envelope("Two."));
        Response equal = upsert(
                id,
                "{ \"tags\": [], \"profile\": {\"basics\": {\"summary\": \"Two.\","
                        + " \"name\": \"Ondrine Velmark\"}}}");

        // Then
        created.then().statusCode(201).header("ETag", "\"1\"").body("externalId", equalTo(id));
        replaced.then().statusCode(200).header("ETag", "\"2\"").body("id", equalTo(created.path("id")));
        equal.then().statusCode(200).header("ETag", "\"2\"").body("updatedAt", equalTo(replaced.path("updatedAt")));
    }

    @Test
    void leavesTheProfileOfAnotherPersonWhereOnlyTheSameIsWanted() {
        // Given
        String id = freshExternalId();
        String ada = upsertSame(id, "Ada Iske", "ada@example.org").path("id");
        upsertSame(id, "Ada Iske-Orlend", "ada@example.org").then().statusCode(200);

        // When
        Response other = upsertSame(id, "Tavish Orlend", "tavish@example.org");

        // Then
        other.then()
                .statusCode(409)
                .header("Link", equalTo("<" + CANDIDATES + "/" + ada + ">; rel=\"related\""))
                .body("type", equalTo("urn:assay:problem:another-person"))
                .body(
                        "detail",
                        equalTo("Nothing joins this profile, of \"Tavish Orlend\", to candidate " + ada
                                + ", who has this external id: no common e-mail address, and neither name contains the other's words."
                                + " Nothing was changed."));
        caller().get(CANDIDATES + "/" + ada).then().body("version", equalTo(2));
        upsert(id, person("Tavish Orlend", "tavish@example.org")).then().statusCode(200);
    }

    @Test
    void refusesAFlagThatIsNeitherTrueNorFalse() {
        caller().body(envelope("One."))
                .put(CANDIDATES + "/external/ats/{id}?samePerson=yes", freshExternalId())
                .then()
                .statusCode(400)
                .body("detail", equalTo("'samePerson' is 'true' or 'false'."));
    }

    private static Response upsertSame(String id, String name, String email) {
        return caller().body(person(name, email)).put(CANDIDATES + "/external/ats/{id}?samePerson=true", id);
    }

    private static String person(String name, String email) {
        return "{\"profile\": {\"basics\": {\"name\": \"" + name + "\", \"email\": \"" + email + "\"}}}";
    }

    @Test
    void asksToSendAgainWhatOthersWereFasterWithEachTime() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create or replace function insert_nothing() returns trigger language plpgsql as $$"
                    + " begin return null; end $$;"
                    + " create or replace trigger insert_nothing before insert on candidate for each row"
                    + " when (new.external_id = 'always-overtaken') execute function insert_nothing()");
        }

        upsert("always-overtaken", envelope("Late."))
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:assay:problem:unavailable"));
    }

    @Test
    void countsOtherTagsAsOtherContent() {
        // Given
        String id = freshExternalId();
        upsert(id, envelope("Tagged.")).then().statusCode(201);

        // When
        Response answer = upsert(id, "{\"tags\": [\"a\"], \"profile\": " + Api.profile("Tagged.") + "}");

        // Then
        answer.then().statusCode(200).body("version", equalTo(2)).body("tags", contains("a"));
    }

    @Test
    void makesOneCandidateOfParallelUpserts() throws Exception {
        // Given
        String id = freshExternalId();
        List<Callable<Response>> calls = IntStream.range(0, 12)
                .<Callable<Response>>mapToObj(n -> () -> upsert(id, envelope("Writer " + n)))
                .toList();
        var threads = Executors.newFixedThreadPool(12);

        // When
        List<Future<Response>> answers = threads.invokeAll(calls);
        threads.shutdown();

        // Then
        List<Integer> statuses = answers.stream()
                .map(ExternalCandidateResourceTest::status)
                .sorted()
                .toList();
        assertEquals(201, statuses.get(11));
        assertEquals(List.of(200), statuses.subList(0, 11).stream().distinct().toList());
        upsert(id, envelope("Last.")).then().body("version", equalTo(13));
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void honoursIfMatchWhereGiven() {
        // Given
        String id = freshExternalId();
        String address = CANDIDATES + "/external/ats/" + id;

        // When
        Response none = caller().header("If-Match", "*").body(envelope("One.")).put(address);
        Response created = upsert(id, envelope("One."));
        Response stale =
                caller().header("If-Match", "\"9\"").body(envelope("Two.")).put(address);
        Response right =
                caller().header("If-Match", "\"1\"").body(envelope("Two.")).put(address);

        // Then
        none.then().statusCode(412);
        created.then().statusCode(201);
        stale.then().statusCode(412);
        right.then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void makesNewCandidateAfterErasure() {
        // Given
        String externalId = freshExternalId();
        String id = upsert(externalId, envelope("One.")).path("id");
        caller().header("If-Match", "\"1\"")
                .delete(CANDIDATES + "/" + id)
                .then()
                .statusCode(204);

        // When
        Response again = upsert(externalId, envelope("One."));

        // Then
        again.then().statusCode(201).body("version", equalTo(1)).body("id", not(equalTo(id)));
    }

    @Test
    void takesAnyPrintableExternalId() {
        // Given
        String id = "Ω 4711/ä&? " + freshExternalId();

        // When
        Response answer = upsert(id, envelope("One."));

        // Then
        answer.then().statusCode(201).body("externalId", equalTo(id));
    }

    @Test
    void refusesAddressesThatNameNoCandidate() {
        // When
        Response source = caller().body(envelope("x")).put(CANDIDATES + "/external/a%20b/1");
        Response length = upsert("x".repeat(256), envelope("x"));
        Response control =
                caller().urlEncodingEnabled(false).body(envelope("x")).put(CANDIDATES + "/external/ats/a%0Ab");

        // Then
        source.then().statusCode(400).contentType("application/problem+json");
        length.then().statusCode(400);
        control.then().statusCode(400);
    }

    @Test
    void refusesBodyThatContradictsTheAddress() {
        // When
        Response answer = upsert(freshExternalId(), "{\"source\": \"other\", \"externalId\": \"1\", \"profile\": {}}");

        // Then
        answer.then().statusCode(400).body("errors.pointer", contains("/source"));
    }
}
