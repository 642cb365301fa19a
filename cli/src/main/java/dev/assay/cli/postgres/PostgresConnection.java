package dev.assay.cli.postgres;

import dev.assay.cli.output.Failure;
import dev.assay.cli.process.LogTail;
import dev.assay.cli.process.Patience;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/** The administrator's connection, made as soon as the server accepts one: recovery after a crash may take a while. */
final class PostgresConnection {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String REFUSED = "08001";
    private static final String BROKEN = "08006";
    private static final String STARTING = "57P03";

    private final int port;
    private final Properties properties = new Properties();

    PostgresConnection(int port, String password) {
        this.port = port;
        properties.setProperty("user", PostgresData.ADMINISTRATOR);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
    }

    /** Waits for the server; {@code started} is its process if this command started it. */
    Connection await(Optional<Process> started, Path log) {
        AtomicReference<Connection> connection = new AtomicReference<>();
        boolean decided = Patience.await(PATIENCE, () -> {
            if (started.isPresent() && !started.get().isAlive()) {
                throw new Failure("PostgreSQL did not start: " + LogTail.reason(log) + " (log: " + log + ").");
            }
            connection.set(attempt(log));
            return connection.get() != null;
        });
        if (!decided) {
            throw new Failure("PostgreSQL takes no connections on port " + port + ": look at its log " + log + ".");
        }
        return connection.get();
    }

    private Connection attempt(Path log) {
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
        } catch (SQLException e) {
            if (REFUSED.equals(e.getSQLState()) || BROKEN.equals(e.getSQLState()) || STARTING.equals(e.getSQLState())) {
                return null;
            }
            throw new Failure("PostgreSQL on port " + port + " refuses: " + e.getMessage() + " (log: " + log + ").", e);
        }
    }
}
