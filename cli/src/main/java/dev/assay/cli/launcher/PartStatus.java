package dev.assay.cli.launcher;

/**
 * The present state of one part.
 *
 * @param port 0 if it does not run
 * @param health "ready", what is missing, or "stopped"
 * @param pid 0 if it does not run
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
