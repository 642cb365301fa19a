package dev.assay.benchmarks.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.DatabaseConfig;
import dev.assay.database.Statements;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.TokenMinter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.logging.json.runtime.JsonFormatter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.ConsoleHandler.Target;

/** What a container provides to the gateway's classes, as in a gateway: settings, clock, metrics, log, a pool of connections. */
final class Surroundings {

    /** The gateway's own setting for requests. */
    private static final int CONNECTIONS = 16;

    private Surroundings() {}

    /** The parts of a gateway that is configured by the environment of this process. */
    static Parts of(Vertx vertx) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredConverters()
                .build();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Parts parts = new Parts(config);
        parts.give(Vertx.class, vertx);
        parts.give(Clock.class, clock);
        parts.give(MeterRegistry.class, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        Pool pool = pool(vertx, config);
        parts.give(Pool.class, pool);
        parts.give(Statements.class, new Statements(pool, () -> true, parts.settings(DatabaseConfig.class), vertx));
        Path key = config.getValue("assay.gateway.signing-key", Path.class);
        parts.give(TokenMinter.class, TokenMinter.reading(key, Issuers.GATEWAY, clock));
        // Only keys in the database would be read with these, and none is used here.
        parts.give(ObjectMapper.class, new ObjectMapper());
        parts.give(Instance.class, nobody(Instance.class));
        parts.give(Mutiny.SessionFactory.class, nobody(Mutiny.SessionFactory.class));
        return parts;
    }

    private static <T> T nobody(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            throw new UnsupportedOperationException(method.toString());
        }));
    }

    private static Pool pool(Vertx vertx, SmallRyeConfig config) {
        PgConnectOptions options = PgConnectOptions.fromUri(
                        config.getValue("quarkus.datasource.reactive.url", String.class))
                .setUser(config.getValue("quarkus.datasource.username", String.class))
                .setPassword(config.getValue("quarkus.datasource.password", String.class))
                .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    /** Logs one line of JSON for each record, as a gateway does. */
    static void log() {
        Logger root = Logger.getLogger("");
        for (Handler before : root.getHandlers()) {
            root.removeHandler(before);
        }
        root.setLevel(Level.INFO);
        root.addHandler(new ConsoleHandler(Target.SYSTEM_OUT, new JsonFormatter()));
    }
}
