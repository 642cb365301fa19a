package dev.assay.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The connection pool, with the limits that have no property of their own: the length of its queue, and the silence of a connection. */
@Singleton
class BoundedPool implements PgPoolCreator {

    /** No statement may run for more than a few seconds, so a connection that is silent for this long is dead. */
    private static final int SILENT_SECONDS = 20;

    /** The pool loses a connection if its own time-out races with the handover; {@link SessionAcquisition} bounds the wait instead. */
    private static final int NEVER = 0;

    private final DatabaseConfig config;

    BoundedPool(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        var options = input.poolOptions().setConnectionTimeout(NEVER).setMaxWaitQueueSize(config.waitingRequests());
        input.pgConnectOptionsList()
                .forEach(connect -> connect.setConnectTimeout(
                                (int) config.acquireTimeout().toMillis())
                        .setReadIdleTimeout(SILENT_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setTcpKeepAlive(true)
                        .setMetricsName("database"));
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
