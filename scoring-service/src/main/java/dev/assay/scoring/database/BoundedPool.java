package dev.assay.scoring.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Puts bounds on the connection pool that Quarkus has no configuration keys for. */
@Singleton
class BoundedPool implements PgPoolCreator {

    /** Callers beyond this many wait for nothing: they get a 503 at once instead of a deadline later. */
    private static final int MAX_WAITING = 128;

    private static final int WAIT_MILLIS = 1_500;
    private static final int CONNECT_MILLIS = 1_000;
    /** No statement runs longer than 5 s and the pool closes what is idle for 15 s, so a connection that is silent this long is dead. */
    private static final int SILENT_SECONDS = 25;

    @Override
    public Pool create(Input input) {
        input.poolOptions()
                .setMaxWaitQueueSize(MAX_WAITING)
                .setConnectionTimeout(WAIT_MILLIS)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        input.pgConnectOptionsList()
                .forEach(server -> server.setConnectTimeout(CONNECT_MILLIS)
                        .setReadIdleTimeout(SILENT_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setTcpKeepAlive(true)
                        .setMetricsName("scoring"));
        return PgBuilder.pool()
                .with(input.poolOptions().setName("scoring"))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
