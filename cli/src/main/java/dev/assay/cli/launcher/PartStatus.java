package dev.assay.cli.launcher;

/**
 * One part as it is now.
 *
 * @param port 0 where it does not run
 * @param health "ready", what is missing, or "stopped"
 * @param pid 0 where it does not run
 */
public record PartStatus(String part, int port, String health, long pid) {

    static PartStatus stopped(String part) {
        return new PartStatus(part, 0, "stopped", 0);
    }

    public boolean isRunning() {
        return pid != 0;
    }

    public boolean isReady() {
        return health.equals("ready");
    }
}
