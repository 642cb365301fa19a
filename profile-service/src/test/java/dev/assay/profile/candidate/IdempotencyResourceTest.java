package dev.assay.profile.candidate;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.envelope;
import static dev.assay.profile.candidate.Api.freshExternalId;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class IdempotencyResourceTest {

    private static final int MANY = 50;

    /** Made or told again, in progress, or what a busy machine answers: no connection free, no answer in time. */
    private static final Set<Integer> MEANWHILE = Set.of(201, 409, 503, 504);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final String key = "key " + UUID.randomUUID();
    private final String tag = "once " + UUID.randomUUID();
    private final String body = "{\"tags\": [\"" + tag + "\"], \"profile\": {\"basics\": {\"name\": \"Ondrine\"}}}";

    @Test
    void answersTheRepetitionAsTheFirst() {
        // Given
        Response first = send(key, body);

        // When
        Response again = send(key, body.replace(": ", ":").replace("{\"tags", "{  \"tags"));

        // Then
        first.then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .header("Location", endsWith(CANDIDATES + "/" + first.path("id")));
        again.then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .header("Cache-Control", "no-store");
        assertEquals(first.asString(), again.asString());
        assertEquals(Set.of(first.<String>path("id")), made());
    }

    @Test
    void answersAsTheFirstAlsoWhenTheCandidateHasChanged() {
        // Given
        Response first = send(key, body);
        caller().header("If-Match", "\"1\"")
                .body(body.replace("Ondrine", "Odile"))
                .put(CANDIDATES + "/" + first.path("id"))
                .then()
                .statusCode(200);

        // When
        Response again = send(key, body);

        // Then
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void makesAnotherWithoutAKeyAndWithAnother() {
        // When
        send(key, body).then().statusCode(201);
        send(key + "!", body).then().statusCode(201);
        caller().body(body).post(CANDIDATES).then().statusCode(201);

        // Then
        assertEquals(3, made().size());
    }

    @Test
    void refusesAnotherBodyUnderTheKey() {
        // Given
        send(key, body).then().statusCode(201);

        // When
        Response other = send(key, body.replace("Ondrine", "Odile"));

        // Then
        other.then().statusCode(422).body("type", equalTo("urn:assay:problem:idempotency-key-reused"));
        assertEquals(1, made().size());
    }

    @Test
    void makesOneOfManyAtOnce() {
        // When
        List<Response> answers = atOnce();

        // Then
        assertTrue(
                answers.stream().allMatch(answer -> MEANWHILE.contains(answer.statusCode())),
                () -> answers.stream().map(Response::statusCode).toList().toString());
        assertTrue(answers.stream().filter(IdempotencyResourceTest::isFirst).count() <= 1);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> answer.then()
                        .header("Retry-After", "1")
                        .body("type", equalTo("urn:assay:problem:request-in-progress")));
        Set<String> ids = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .collect(Collectors.toSet());
        ids.add(settled().path("id"));
        assertEquals(1, ids.size());
        assertEquals(ids, made());
    }

    @Test
    void keepsCallersApart() {
        // Given
        Response first = send(key, body);

        // When
        Response others = given().header("Authorization", TestTokens.fromGateway("profile-service", "api-key:other"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body.replace("Ondrine", "Odile"))
                .post(CANDIDATES);

        // Then
        others.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertNotEquals(first.<String>path("id"), others.<String>path("id"));
    }

    @Test
    void leavesNoKeyWhereItFails() {
        // Given
        String taken = freshExternalId();
        String owner = Api.upsert(taken, envelope("Owner.")).path("id");
        String twin = "{\"source\": \"ats\", \"externalId\": \"" + taken + "\", \"profile\": {}}";
        send(key, twin).then().statusCode(409).body("type", equalTo("urn:assay:problem:external-id-taken"));
        caller().header("If-Match", "\"1\"").delete(CANDIDATES + "/" + owner);

        // When
        Response again = send(key, twin);

        // Then
        again.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void refusesWhatIsNoKey() {
        for (String wrong : new String[] {"", "k".repeat(256)}) {
            send(wrong, body).then().statusCode(400).contentType("application/problem+json");
        }
        send(key + "k".repeat(255 - key.length()), body).then().statusCode(201);
        caller().get(CANDIDATES + "?tag=" + tag).then().body("items", hasSize(1));
    }

    /** The answer once nothing is in progress any more. */
    private Response settled() {
        long start = System.nanoTime();
        Response answer = send(key, body);
        while (answer.statusCode() != 201) {
            assertTrue(System.nanoTime() - start < PATIENCE, "settles at 201");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = send(key, body);
        }
        return answer;
    }

    private List<Response> atOnce() {
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        try {
            return IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(key, body), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdown();
        }
    }

    private static boolean isFirst(Response answer) {
        return answer.statusCode() == 201 && answer.header("Idempotent-Replayed") == null;
    }

    private Set<String> made() {
        return Set.copyOf(caller().get(CANDIDATES + "?tag=" + tag).path("items.id"));
    }

    private static Response send(String key, String body) {
        return caller().header("Idempotency-Key", key).body(body).post(CANDIDATES);
    }
}
