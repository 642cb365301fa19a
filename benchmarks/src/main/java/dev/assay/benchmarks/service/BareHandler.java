package dev.assay.benchmarks.service;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/**
 * The least that can answer: one statement by primary key, and the JSON of the row as the body. No token, no checks, and only two headers. A process
 * of its own, so that its processor time can be measured separately.
 */
final class BareHandler {

    private final Pool pool;
    private final String sql;

    private BareHandler(Pool pool, String sql) {
        this.pool = pool;
        this.sql = sql;
    }

    /** Arguments: port to listen on, URI of the database, its password, the statement. The path of a request is the id. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        PgConnectOptions options =
                PgConnectOptions.fromUri(arguments[1]).setPassword(arguments[2]).setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(16))
                .using(vertx)
                .build();
        BareHandler handler = new BareHandler(pool, arguments[3]);
        vertx.createHttpServer()
                .requestHandler(handler::answer)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .onFailure(failure -> vertx.close());
    }

    private void answer(HttpServerRequest request) {
        UUID id = UUID.fromString(request.path().substring(1));
        pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .onSuccess(rows -> {
                    Row row = rows.iterator().next();
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(row.getString("json"));
                })
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }
}
