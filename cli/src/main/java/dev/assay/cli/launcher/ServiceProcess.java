package dev.assay.cli.launcher;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Failure;
import dev.assay.cli.process.Launch;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import dev.assay.cli.process.Termination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/** One service as a process of its own. */
final class ServiceProcess {
    private static final List<String> JVM_OPTIONS = List.of(
            // Otherwise, on a machine with much memory, Java takes the maximum at once, and uses all of it before it
            // collects.
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            // Otherwise Java collects the whole heap, and stops all calls for a tenth of a second, each time metaspace
            // grows past a threshold: three times while a service warms up.
            "-XX:MetaspaceSize=128m",
            // A process that ran out of memory may work only in part, so it is better ended and started again.
            "-XX:+ExitOnOutOfMemoryError");

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Service service;
    private final Home home;
    private final LaunchRecords records;

    ServiceProcess(Service service, Home home, LaunchRecords records) {
        this.service = service;
        this.home = home;
        this.records = records;
    }

    Service service() {
        return service;
    }

    Optional<LaunchRecord> running() {
        return records.running(service.part());
    }

    /** Whether it runs exactly what would be started now: the same build with the same environment. */
    boolean runsAs(BuiltService built, Map<String, String> environment) {
        return running()
                .filter(record -> record.build().equals(build(built, environment)))
                .isPresent();
    }

    Process start(BuiltService built, Map<String, String> environment) {
        Path java = java();
        String word = UUID.randomUUID().toString();
        int port = Integer.parseInt(environment.get("QUARKUS_HTTP_PORT"));
        LaunchRecord intent = new LaunchRecord(
                service.part(),
                word,
                java.toString(),
                0,
                0,
                port,
                port + Service.MANAGEMENT_OFFSET,
                build(built, environment));
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(
                "-Dassay.home=" + home.folder(),
                "-Dassay.launch=" + word,
                "-jar",
                built.runner().toString()));
        return new Launch(records).start(intent, command, environment, home.log(service.part()));
    }

    void stop() {
        running().ifPresent(record -> Termination.of(record, PATIENCE, List.of("TERM")));
        records.forget(service.part());
    }

    private static String build(BuiltService built, Map<String, String> environment) {
        CRC32 crc = new CRC32();
        crc.update(environment.toString().getBytes(StandardCharsets.UTF_8));
        return built.fingerprint() + "-" + Long.toHexString(crc.getValue());
    }

    /** As the kernel will report it: with symbolic links resolved. */
    private static Path java() {
        try {
            return Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
        } catch (NoSuchFileException e) {
            throw new Failure("the JDK that runs assay has no bin/java: set JAVA_HOME to a whole JDK.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
