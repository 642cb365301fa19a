package dev.assay.benchmarks.door;

import dev.assay.benchmarks.service.Listening;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The gateway of a running system once more, told the same things but for where its services are and how much a caller may ask. */
final class SecondGateway {

    private SecondGateway() {}

    static Listening before(int servicePort, RunningSystem system, Path folder)
            throws IOException, InterruptedException {
        int port = Listening.freePort();
        ProcessBuilder command = system.twin("gateway")
                .redirectOutput(folder.resolve("gateway.log").toFile());
        Map<String, String> environment = command.environment();
        String service = "http://127.0.0.1:" + servicePort;
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Listening.freePort()));
        environment.put("ASSAY_GATEWAY_PROFILE_URL", service);
        environment.put("ASSAY_GATEWAY_SCORING_URL", service);
        environment.put("ASSAY_GATEWAY_LIMITS_PER_SECOND", "100000");
        environment.put("ASSAY_GATEWAY_LIMITS_BURST", "1000000");
        environment.put("ASSAY_GATEWAY_WEBHOOKS_POLL", "1h");
        return Listening.on(port, command);
    }
}
