package dev.assay.cli.postgres;

import dev.assay.cli.home.FreePort;
import dev.assay.cli.home.Home;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.output.Failure;
import dev.assay.cli.process.Launch;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The database server of one home: loopback only, with passwords, and no commit acknowledged before it is on disk. */
public final class PostgresServer {

    public static final String PART = PostgresProcess.PART;

    public static final String ADMINISTRATOR = PostgresData.ADMINISTRATOR;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // An open transaction holds back the change feed for everyone.
            "idle_in_transaction_session_timeout=10s",
            "log_timezone=UTC",
            // Only for a restored copy (PostgresCopy): it contains all of its write-ahead log, and accepts no
            // connection before its recovery has ended.
            "restore_command=false",
            "hot_standby=off");

    private final Home home;
    private final Secrets secrets;
    private final LaunchRecords records;

    public PostgresServer(Home home, Secrets secrets, LaunchRecords records) {
        this.home = home;
        this.secrets = secrets;
        this.records = records;
    }

    /** The record of the running server. */
    public Optional<LaunchRecord> running() {
        return Files.isDirectory(home.postgres()) ? process().running() : Optional.empty();
    }

    public void stop() {
        if (Files.isDirectory(home.postgres())) {
            process().stop();
        }
    }

    /** Starts the server if it does not run, and returns its port once it accepts connections. */
    public int start(List<String> databases) {
        PostgresPlace place = PostgresPlace.of(home);
        PostgresProcess process = new PostgresProcess(records, place);
        Optional<LaunchRecord> running = process.running();
        int port = running.map(LaunchRecord::port).orElseGet(this::port);
        Optional<Process> started = Optional.empty();
        if (running.isEmpty()) {
            Path binaries = setUp(place);
            process.sweep();
            started = Optional.of(launch(place, binaries, port));
        }
        String password = secrets.password(PostgresData.ADMINISTRATOR);
        try (Connection administrator = new PostgresConnection(port, password).await(started, log())) {
            for (String database : databases) {
                Databases.ensure(administrator, database, secrets.password(database));
            }
        } catch (SQLException e) {
            throw new Failure(
                    "PostgreSQL refused to set up the databases: " + e.getMessage() + " (log: " + log() + ").", e);
        }
        return port;
    }

    /** Returns where the server's programs are. */
    private Path setUp(PostgresPlace place) {
        if (!PostgresBinaries.areIn(place.folder()) || !Files.isDirectory(place.data())) {
            home.checkRoom(place.folder());
        }
        Path binaries = PostgresBinaries.unpack(place.folder());
        new PostgresData(place, binaries).prepare(secrets.password(PostgresData.ADMINISTRATOR), log());
        return binaries;
    }

    private Process launch(PostgresPlace place, Path binaries, int port) {
        Path program = binaries.resolve("bin/postgres");
        String word = UUID.randomUUID().toString();
        LaunchRecord intent = new LaunchRecord(PART, word, program.toString(), 0, 0, port, 0, "");
        List<String> command = place.command(program, "-D", place.data().toString(), "-p", Integer.toString(port));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        command.addAll(List.of("-c", "assay.launch=" + word));
        return new Launch(records).start(intent, command, Map.of(), log());
    }

    /** The port of last time if it is free, so that services that still run find the server again. */
    private int port() {
        Path file = home.postgres().resolve("port");
        if (Files.exists(file)) {
            int port = Integer.parseInt(PrivateFile.read(file).strip());
            if (FreePort.isFree(port)) {
                return port;
            }
        }
        int port = FreePort.choose(new SecureRandom());
        PrivateFile.write(file, Integer.toString(port));
        return port;
    }

    private PostgresProcess process() {
        return new PostgresProcess(records, PostgresPlace.of(home));
    }

    private Path log() {
        return home.log(PART);
    }
}
