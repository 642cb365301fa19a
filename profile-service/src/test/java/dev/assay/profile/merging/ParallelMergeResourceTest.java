package dev.assay.profile.merging;

import static dev.assay.profile.candidate.Api.CANDIDATES;
import static dev.assay.profile.candidate.Api.caller;
import static dev.assay.profile.candidate.Api.createdId;
import static dev.assay.profile.candidate.Api.envelope;
import static dev.assay.profile.merging.Merges.erase;
import static dev.assay.profile.merging.Merges.merge;
import static dev.assay.profile.merging.Merges.merged;
import static dev.assay.profile.merging.Merges.read;
import static dev.assay.profile.merging.Merges.undo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Whatever happens at once, each outcome is one that could have come one after the other, and nobody waits for nobody. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ParallelMergeResourceTest {

    private static final int ROUNDS = 12;

    @Inject
    AgroalDataSource database;

    private String one;
    private String two;

    @BeforeEach
    void createTwo() {
        one = createdId("One.");
        two = createdId("Two.");
    }

    @RepeatedTest(ROUNDS)
    void mergesTwoIntoEachOtherOnce() throws SQLException {
        // When
        List<Integer> statuses = atOnce(() -> merge(one, two), () -> merge(two, one));

        // Then
        assertEquals(List.of(201, 409), statuses);
        assertEquals(1, merges());
    }

    @RepeatedTest(ROUNDS)
    void undoesOnce() throws SQLException {
        // Given
        String merge = merged(one, two);

        // When
        List<Integer> statuses = atOnce(() -> undo(one, merge), () -> undo(one, merge), () -> undo(one, merge));

        // Then
        assertEquals(List.of(200, 409, 409), statuses);
        read(two).then().statusCode(200);
        assertEquals(0, merges());
    }

    @RepeatedTest(ROUNDS)
    void erasesWhomItMergesOrMergesNobody() throws SQLException {
        // When
        List<Integer> statuses = atOnce(() -> erase(one), () -> merge(one, two));

        // Then
        assertEquals(404, read(one).statusCode());
        if (statuses.equals(List.of(201, 204))) {
            assertEquals(404, read(two).statusCode());
        } else {
            assertEquals(List.of(204, 404), statuses);
            assertEquals(200, read(two).statusCode());
        }
        assertEquals(0, merges());
    }

    @RepeatedTest(ROUNDS)
    void erasesAPartOrTheWholeAsItIsThen() throws SQLException {
        // Given
        String merge = merged(one, two);

        // When
        List<Integer> statuses = atOnce(() -> erase(two), () -> erase(one), () -> undo(one, merge));

        // Then
        assertTrue(statuses.stream().allMatch(status -> List.of(200, 204, 404).contains(status)), statuses.toString());
        assertEquals(404, read(one).statusCode());
        assertEquals(404, read(two).statusCode());
        assertEquals(0, merges());
    }

    @RepeatedTest(ROUNDS)
    void losesNoWriteThatWasTaken() {
        // When
        List<Integer> statuses = atOnce(
                () -> merge(one, two),
                () -> caller().header("If-Match", "*")
                        .body(envelope("Changed."))
                        .put(CANDIDATES + "/" + two));

        // Then
        boolean changed = statuses.equals(List.of(200, 201));
        assertTrue(changed || statuses.equals(List.of(201, 409)), statuses.toString());
        Response part = read(two);
        assertEquals(changed ? "Changed." : "Two.", part.path("profile.basics.summary"));
        assertEquals(changed ? 3 : 2, part.<Integer>path("version"));
        assertEquals(one, part.path("mergedInto"));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<Response>... calls) {
        List<CompletableFuture<Response>> running = new ArrayList<>();
        for (Supplier<Response> call : calls) {
            running.add(CompletableFuture.supplyAsync(call));
        }
        return running.stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();
    }

    /** How many of the two are a part of the other. */
    private long merges() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from candidate where merged_into in ('" + one + "', '" + two + "')")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
