package dev.assay.cli.launcher;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.postgres.PostgresServer;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the parts of a home without changing anything. */
public final class SystemObserver {

    private final Home home;
    private final LaunchRecords records;
    private final PostgresServer postgres;
    private final Health health = new Health();

    public SystemObserver(Home home, Secrets secrets) {
        this.home = home;
        this.records = new LaunchRecords(home.run());
        this.postgres = new PostgresServer(home, secrets, records);
    }

    /** The port of the gateway, if it runs. */
    public Optional<Integer> gatewayPort() {
        return Files.isDirectory(home.run())
                ? records.running(Service.GATEWAY.part()).map(LaunchRecord::port)
                : Optional.empty();
    }

    public SystemStatus status() {
        List<PartStatus> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(records.running(service.part())
                    .map(record ->
                            status(record, health.of(record.managementPort()).orElse("does not answer")))
                    .orElse(PartStatus.stopped(service.part())));
        }
        parts.add(postgres.running()
                .map(record -> status(record, accepts(record.port()) ? "ready" : "does not answer"))
                .orElse(PartStatus.stopped(PostgresServer.PART)));
        return new SystemStatus(
                parts,
                metric(Service.PROFILE, "assay_candidates")
                        .map(Double::longValue)
                        .orElse(null),
                metric(Service.SCORING, "assay_feed_lag_changes")
                        .map(Double::longValue)
                        .orElse(null),
                metric(Service.SCORING, "assay_feed_lag_seconds").orElse(null));
    }

    private Optional<Double> metric(Service service, String name) {
        return records.running(service.part()).flatMap(record -> health.metric(record.managementPort(), name));
    }

    private static PartStatus status(LaunchRecord record, String health) {
        return new PartStatus(record.part(), record.port(), health, record.pid());
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
