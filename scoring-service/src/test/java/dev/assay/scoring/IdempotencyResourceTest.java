package dev.assay.scoring;

import static dev.assay.scoring.testing.MemoryFeed.erased;
import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.rubric.TestRubrics;
import dev.assay.scoring.testing.Api;
import dev.assay.scoring.testing.Assessed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request that makes something, sent again with its key. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class IdempotencyResourceTest {

    private static final int MANY = 50;

    /** Made or told again, in progress, or what a busy machine answers: no connection free, no answer in time. */
    private static final Set<Integer> MEANWHILE = Set.of(201, 409, 503, 504);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final String PROFILES = "/api/v1/job-profiles";
    private static final String STORAGE =
            "{\"id\": \"storage-team\", \"title\": \"Storage engineer\", \"weights\": {\"systems\": 100}}";
    private static final String HOLD =
            "{\"decision\": \"hold\", \"reason\": \"Own Raft code.\", \"decidedBy\": \"R. Example\"}";

    private final String key = UUID.randomUUID().toString();

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void assess() {
        epoch = tables.reset();
        fixture.apply(epoch, Assessed::withReadableFits, "1.7.1", upserted(ONE, 1, 1, 40), upserted(TWO, 1, 1, 50));
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void recordsADecisionOnce() {
        answersAgain(decisions(ONE), HOLD, HOLD.replace("hold", "advance"), 201);
        assertEquals(1, tables.count("decision"));
    }

    @Test
    void makesAJobProfileOnce() {
        answersAgain(PROFILES, STORAGE, STORAGE.replace("Storage engineer", "Other"), 201);
        assertEquals(1, tables.count("own_job_profile"));
    }

    @Test
    void releasesARubricOnce() {
        String rubric = new String(TestRubrics.json("9.1.0", ""), StandardCharsets.UTF_8);
        String other = new String(TestRubrics.json("9.1.0", "Other"), StandardCharsets.UTF_8);
        answersAgain("/api/v1/rubrics", rubric, other, 201);
        assertEquals(1, tables.count("rubric where version = '9.1.0'"));
    }

    @Test
    void opensAnEpochOnce() {
        answersAgain("/api/v1/epochs", "{}", "{\"quarter\": \"2020Q1\"}", 200);
        assertEquals(1, tables.count("epoch"));
    }

    private void answersAgain(String path, String body, String other, int status) {
        Response first = send(path, key, body);
        Response again = send(path, key, body);
        Response different = send(path, key, other);

        first.then().statusCode(status).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(status)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"));
        assertEquals(first.asString(), again.asString());
        different.then().statusCode(422).body("type", equalTo("urn:assay:problem:idempotency-key-reused"));
    }

    @Test
    void answersAgainWhatCouldNotBeDoneAnyMore() {
        Response first = send(decisions(ONE), key, HOLD);
        tables.execute("delete from standing_fit");
        tables.execute("delete from standing");
        tables.execute("delete from assessment");

        Response again = send(decisions(ONE), key, HOLD);

        send(decisions(ONE), "another", HOLD).then().statusCode(404);
        assertEquals(first.asString(), again.then().statusCode(201).extract().asString());
    }

    @Test
    void takesTheSameBodyAboutAnotherCandidateForAnotherRequest() {
        send(decisions(ONE), key, HOLD).then().statusCode(201);

        Response other = send(decisions(TWO), key, HOLD);

        other.then().statusCode(422);
    }

    @Test
    void recordsOneOfManyAtOnce() {
        List<Response> answers = atOnce();

        assertTrue(
                answers.stream().allMatch(answer -> MEANWHILE.contains(answer.statusCode())),
                () -> answers.stream().map(Response::statusCode).toList().toString());
        Set<String> ids = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .collect(Collectors.toSet());
        ids.add(settled().path("id"));
        assertEquals(1, ids.size());
        assertEquals(1, tables.count("decision"));
    }

    /** The answer once nothing is in progress any more. */
    private Response settled() {
        long start = System.nanoTime();
        Response answer = send(decisions(ONE), key, HOLD);
        while (answer.statusCode() != 201) {
            assertTrue(System.nanoTime() - start < PATIENCE, "settles at 201");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = send(decisions(ONE), key, HOLD);
        }
        return answer;
    }

    private List<Response> atOnce() {
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        try {
            return IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(decisions(ONE), key, HOLD), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void leavesNoKeyWhereItFails() {
        send(PROFILES, "another", STORAGE).then().statusCode(201);
        send(PROFILES, key, STORAGE).then().statusCode(409).body("type", equalTo("urn:assay:problem:conflict"));
        tables.execute("truncate own_job_profile");

        Response again = send(PROFILES, key, STORAGE);

        again.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void erasesTheAnswerWithThePerson() {
        String canary = "canary-7731";
        send(decisions(ONE), key, HOLD.replace("Own Raft code.", canary)).then().statusCode(201);
        assertTrue(kept().contains(canary), kept());

        fixture.apply(epoch, "1.9.1", erased(ONE, 1, 2));

        assertFalse(kept().contains(canary) || kept().contains(ONE.toString()), kept());
        send(decisions(ONE), key, HOLD.replace("Own Raft code.", canary))
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:assay:problem:result-erased"));
        assertFalse(tables.naming(ONE).contains("idempotency_key"));
    }

    private String kept() {
        return tables.text("select k::text from idempotency_key k");
    }

    private static String decisions(UUID candidate) {
        return "/api/v1/candidates/" + candidate + "/decisions";
    }

    private static Response send(String path, String key, String body) {
        return Api.caller()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }
}
