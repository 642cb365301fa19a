package dev.assay.faults;

import java.util.concurrent.TimeUnit;

/** One process of a service in one build. */
record Replica(String service, int port, ProcessHandle process) {

    private static final int MANAGEMENT_OFFSET = 1000;

    /** As in k8s/base: terminationGracePeriodSeconds. */
    private static final int GRACE_SECONDS = 45;

    Management management() {
        return new Management(port + MANAGEMENT_OFFSET);
    }

    /** How many calls it has answered. */
    double answered() throws Exception {
        return management().metric("http_server_requests_seconds_count", "/api/v1/");
    }

    /** Sends SIGTERM, and waits until the process is gone. */
    void stop() throws Exception {
        process.destroy();
        process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
    }
}
