package dev.assay.benchmarks.start;

import dev.assay.benchmarks.service.Listening;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that services are started with.
 *
 * @param java the program
 * @param cached whether classes that an earlier run loaded and linked come from a cache (JEP 483)
 */
record JavaRuntime(String name, Path java, boolean cached) {

    List<String> command(Subject subject, Path caches) {
        return cached ? command(subject, "-XX:AOTCache=" + cache(subject, caches)) : command(subject, "-Xshare:auto");
    }

    /** The command of a training run, which is given work and writes the cache when the process ends. */
    List<String> training(Subject subject, Path caches) {
        return command(subject, "-XX:AOTCacheOutput=" + cache(subject, caches));
    }

    private List<String> command(Subject subject, String option) {
        List<String> command = new ArrayList<>(List.of(java.toString(), option));
        command.addAll(Listening.SERVICE_OPTIONS);
        command.addAll(List.of("-jar", subject.jar()));
        return command;
    }

    private static Path cache(Subject subject, Path caches) {
        return caches.resolve(subject.name() + ".aot");
    }
}
