package dev.assay.cli.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.output.Failure;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import dev.assay.cli.process.Patience;
import dev.assay.cli.process.ProcessView;
import dev.assay.cli.process.Termination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server for all, since a new data folder takes seconds; each test leaves it usable. */
class PostgresServerTest {

    private static final List<String> DATABASES = List.of("profile", "scoring");

    @TempDir
    static Path folder;

    private Home home;
    private Secrets secrets;
    private LaunchRecords records;
    private PostgresServer server;

    @BeforeEach
    void prepare() {
        home = new Home(folder.resolve("a home"));
        home.prepare();
        secrets = new Secrets(home, Clock.systemUTC());
        records = new LaunchRecords(home.run());
        server = new PostgresServer(home, secrets, records);
    }

    @AfterEach
    void stop() {
        server.stop();
        assertEquals(List.of(), leftOvers());
    }

    @Test
    void keepsEachRoleInItsOwnDatabase() throws SQLException {
        int port = server.start(DATABASES);
        connect(port, "profile", "profile").close();
        SQLException refused = assertThrows(SQLException.class, () -> connect(port, "scoring", "profile"));
        assertEquals("42501", refused.getSQLState());
        assertThrows(SQLException.class, () -> connect(port, "postgres", "profile"));
    }

    @Test
    void asksForAPassword() {
        int port = server.start(DATABASES);
        SQLException refused = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(url(port, "profile"), "profile", "wrong"));
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void runsWithDurableSettings() throws SQLException {
        int port = server.start(DATABASES);
        try (Connection connection = connect(port, "postgres", "assay_admin")) {
            assertEquals("on", setting(connection, "fsync"));
            assertEquals("on", setting(connection, "synchronous_commit"));
            assertEquals("on", setting(connection, "data_checksums"));
            assertEquals("127.0.0.1", setting(connection, "listen_addresses"));
            assertEquals("", setting(connection, "unix_socket_directories"));
        }
    }

    @Test
    void findsEveryCommitAgainAfterItWasKilled() throws SQLException {
        int port = server.start(DATABASES);
        try (Connection connection = connect(port, "scoring", "scoring")) {
            execute(connection, "create table kept as select generate_series(1, 500) as number");
        }
        long killed = server.running().orElseThrow().pid();
        Termination.signal(killed, "KILL");
        Patience.await(Duration.ofSeconds(5), () -> server.running().isEmpty());

        int again = server.start(DATABASES);
        try (Connection connection = connect(again, "scoring", "scoring")) {
            assertEquals("500", query(connection, "select count(*) from kept"));
        }
        assertEquals(port, again);
        assertNotEquals(killed, server.running().orElseThrow().pid());
    }

    @Test
    void startsOverAPidFileThatNamesAStrangerAndLeavesTheStrangerAlone() throws Exception {
        server.start(DATABASES);
        server.stop();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    home.postgres().resolve("data/postmaster.pid"),
                    stranger.pid() + "\n" + home.postgres().resolve("data")
                            + "\n1795371093\n5432\n\n127.0.0.1\n  0 0\n");
            server.start(DATABASES);
            server.stop();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void findsItsServerAgainWhenTheRecordIsLost() {
        server.start(DATABASES);
        long pid = server.running().orElseThrow().pid();
        records.forget(PostgresServer.PART);
        server.start(DATABASES);
        assertEquals(Optional.of(pid), server.running().map(LaunchRecord::pid));
    }

    @Test
    void findsItsServerThroughALinkToTheHome() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, home.folder());
        Home linked = new Home(link);
        PostgresServer byLink =
                new PostgresServer(linked, new Secrets(linked, Clock.systemUTC()), new LaunchRecords(linked.run()));
        byLink.start(DATABASES);

        Optional<Long> found = byLink.running().map(LaunchRecord::pid);
        byLink.stop();

        assertTrue(found.isPresent());
        assertEquals(Optional.empty(), ProcessView.of(found.get()));
    }

    @Test
    void asksForRoomOnlyWhereThereIsNoDataYet() {
        server.start(DATABASES);
        server.stop();
        Home full = new Home(home.folder(), Long.MAX_VALUE);
        Home fresh = new Home(folder.resolve("fresh"), Long.MAX_VALUE);
        full.prepare();
        fresh.prepare();

        new PostgresServer(full, secrets, records).start(DATABASES);
        PostgresServer first =
                new PostgresServer(fresh, new Secrets(fresh, Clock.systemUTC()), new LaunchRecords(fresh.run()));
        Failure refused = assertThrows(Failure.class, () -> first.start(DATABASES));

        assertTrue(server.running().isPresent());
        assertTrue(refused.getMessage().contains("MB free for data in " + fresh.postgres()), refused.getMessage());
    }

    @Test
    void touchesNothingUnderAServerThatAssayDidNotStart() throws IOException {
        server.start(DATABASES);
        server.stop();
        Path program = Files.createDirectories(folder.resolve("elsewhere/bin")).resolve("postgres");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program, StandardCopyOption.COPY_ATTRIBUTES);
        Path data = home.postgres().resolve("data");
        Process foreign = new ProcessBuilder(program.toString(), "60")
                .directory(data.toFile())
                .start();
        Path pidFile = Files.writeString(data.resolve("postmaster.pid"), foreign.pid() + "\n" + data + "\n");
        try {
            Failure refusedStop = assertThrows(Failure.class, server::stop);
            Failure refusedStart = assertThrows(Failure.class, () -> server.start(DATABASES));

            assertTrue(refusedStop.getMessage().contains("process " + foreign.pid()), refusedStop.getMessage());
            assertEquals(refusedStop.getMessage(), refusedStart.getMessage());
            assertTrue(Files.exists(pidFile) && foreign.isAlive());
        } finally {
            foreign.destroyForcibly().onExit().join();
        }
    }

    @Test
    void beginsAgainWhereTheFirstSetUpWasKilled() throws Exception {
        Home other = new Home(folder.resolve("other"));
        other.prepare();
        Files.createDirectories(other.postgres().resolve("data.new/base"));
        Files.writeString(other.postgres().resolve("data.new/PG_VERSION"), "18\n");
        Files.createDirectories(other.postgres().resolve("18.6.0.new/bin"));
        PostgresServer fresh =
                new PostgresServer(other, new Secrets(other, Clock.systemUTC()), new LaunchRecords(other.run()));
        try {
            assertTrue(fresh.start(DATABASES) > 0);
        } finally {
            fresh.stop();
        }
    }

    private List<Long> leftOvers() {
        return ProcessView.all().stream()
                .filter(view -> view.executable().startsWith(folder))
                .map(ProcessView::pid)
                .toList();
    }

    private Connection connect(int port, String database, String role) throws SQLException {
        return DriverManager.getConnection(url(port, database), role, secrets.password(role));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return query(connection, "select current_setting('" + name + "')");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
