package dev.assay.benchmarks.door;

import dev.assay.benchmarks.service.Listening;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second gateway of a running system, with the same settings except for the addresses of its services and the limits of a caller. */
final class SecondGateway {

    private final int servicePort;
    private final RunningSystem system;
    private final Path folder;

    SecondGateway(int servicePort, RunningSystem system, Path folder) {
        this.servicePort = servicePort;
        this.system = system;
        this.folder = folder;
    }

    Listening whole() throws IOException, InterruptedException {
        int port = Listening.freePort();
        return Listening.on(port, told(system.twin("gateway"), "gateway", port));
    }

    /** A gateway with its concerns up to this one, from the gateway's own jars and with its JVM options. */
    Listening upTo(Concern last) throws IOException, InterruptedException {
        int port = Listening.freePort();
        List<String> words = system.twin("gateway").command();
        int jar = words.indexOf("-jar");
        List<String> command = new ArrayList<>(words.subList(0, jar));
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath(Path.of(words.get(jar + 1)).getParent()),
                ComposedGateway.class.getName(),
                Integer.toString(port),
                last.name()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().clear();
        process.environment().putAll(system.environment("gateway"));
        return Listening.on(port, told(process, last.name(), port));
    }

    private static String classPath(Path gateway) {
        // Of the generated code only the implementations of the settings: the container's classes are useless without
        // the container.
        return Stream.of("app/*", "lib/main/*", "lib/boot/*", "quarkus/generated-bytecode.jar")
                        .map(gateway::resolve)
                        .map(Path::toString)
                        .collect(Collectors.joining(":"))
                + ":" + System.getProperty("java.class.path").split(":")[0];
    }

    private ProcessBuilder told(ProcessBuilder process, String name, int port) throws IOException {
        Map<String, String> environment = process.environment();
        String service = "http://127.0.0.1:" + servicePort;
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Listening.freePort()));
        environment.put("ASSAY_GATEWAY_PROFILE_URL", service);
        environment.put("ASSAY_GATEWAY_SCORING_URL", service);
        environment.put("ASSAY_GATEWAY_LIMITS_PER_SECOND", "100000");
        environment.put("ASSAY_GATEWAY_LIMITS_BURST", "1000000");
        environment.put("ASSAY_GATEWAY_WEBHOOKS_POLL", "1h");
        return process.redirectOutput(folder.resolve(name + ".log").toFile());
    }
}
