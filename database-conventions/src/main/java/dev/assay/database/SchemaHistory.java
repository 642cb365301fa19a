package dev.assay.database;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What Flyway noted in the database, asked over the pool that serves requests. Nearly every start finds its schema as it should be, and is spared
 * Flyway and a connection of its own, which take a fifth of it. Migrations newer than this build knows belong to the next build and keep this one working.
 * A migration that was edited after it was applied is seen only when there is another to be made; released ones are held by a test.
 */
@ApplicationScoped
class SchemaHistory {

    /** Migrations are applied in order, so the newest one stands for all. Quarkus has Flyway note scripts with their folder. */
    private static final String APPLIED =
            "select 1 from flyway_schema_history where regexp_replace(script, '^.*/', '') = $1 and success";

    private static final String NEWEST = "/db/newest-migration.txt";

    private final Pool pool;
    private final DatabaseConfig config;
    private final String newest;

    @Inject
    SchemaHistory(Pool pool, DatabaseConfig config) {
        this(pool, config, named());
    }

    /** @param newest script of the newest migration of this build */
    SchemaHistory(Pool pool, DatabaseConfig config, String newest) {
        this.pool = pool;
        this.config = config;
        this.newest = newest;
    }

    /** The script of the newest migration of this build. */
    String newest() {
        return newest;
    }

    /** Whether the newest migration of this build has been applied; false also where the database does not tell. Waits for it. */
    boolean isUpToDate() {
        try {
            return pool.preparedQuery(APPLIED)
                            .execute(Tuple.of(newest))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(config.acquireTimeout().toMillis(), TimeUnit.MILLISECONDS)
                            .rowCount()
                    == 1;
        } catch (ExecutionException | TimeoutException untold) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Flyway finds migrations by going through the whole class path; a test sees that this file keeps up with them. */
    private static String named() {
        try (InputStream script = SchemaHistory.class.getResourceAsStream(NEWEST)) {
            return new String(script.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
