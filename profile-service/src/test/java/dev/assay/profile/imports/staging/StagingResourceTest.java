package dev.assay.profile.imports.staging;

import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static dev.assay.profile.imports.ImportCalls.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.profile.imports.staging.Staging.Received;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class StagingResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID job = new UUID(System.nanoTime() & ~0xF000L | 0x7000L, Long.MIN_VALUE | System.nanoTime());

    @Inject
    AgroalDataSource database;

    @Inject
    Staging staging;

    @AfterEach
    void forget() throws SQLException {
        execute(database, "delete from import_job where id = ?", job);
    }

    @Test
    void makesNoJobOfWhatIsBeingDeleted() throws SQLException {
        execute(
                database,
                "insert into import_job (id, state, media_type, created_at, touched_at, ended_at) values (?, 'RECEIVING', 'text/csv', now(), now(), now())",
                job);

        ProblemException told = assertThrows(
                ProblemException.class,
                () -> staging.ready(new KeyedRequest("hr", Optional.empty()), job, new Received(1, 0, 0), null)
                        .await()
                        .atMost(PATIENCE));

        assertEquals(CommonError.UNAVAILABLE, told.code());
        caller().get(IMPORTS + "/" + job).then().statusCode(404);
    }
}
