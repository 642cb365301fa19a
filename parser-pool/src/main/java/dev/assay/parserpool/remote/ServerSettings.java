package dev.assay.parserpool.remote;

import dev.assay.parserpool.PoolLimits;
import dev.assay.parserpool.jail.Jail;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Launcher;
import dev.assay.parserpool.jail.Unjailed;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of a {@link ParserServer}, from environment variables.
 *
 * @param classPath the worker's, not the server's
 * @param jailed false if the pod itself is the jail
 */
record ServerSettings(
        String host, int port, int managementPort, List<String> classPath, boolean jailed, PoolLimits limits) {

    /** The known variables, each with its default. Any other variable with this prefix is a mistake. */
    static final Map<String, Optional<String>> DEFAULTS = Map.of(
            "ASSAY_PARSER_HOST", Optional.of("127.0.0.1"),
            "ASSAY_PARSER_PORT", Optional.of("8083"),
            "ASSAY_PARSER_MANAGEMENT_PORT", Optional.of("9083"),
            "ASSAY_PARSER_CLASS_PATH", Optional.empty(),
            "ASSAY_PARSER_JAIL", Optional.of("required"),
            // By default the number of processors.
            "ASSAY_PARSER_WORKERS", Optional.empty());

    private static final String PREFIX = "ASSAY_PARSER_";
    private static final String WORKER = "dev.assay.parser.worker.ParserWorker";
    private static final int WAITING = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);
    private static final Duration PER_DOCUMENT = Duration.ofSeconds(10);
    private static final int DOCUMENTS_PER_WORKER = 500;

    static ServerSettings of(Map<String, String> environment) {
        Set<String> unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(name -> !name.startsWith(PREFIX) || DEFAULTS.containsKey(name));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no setting " + unknown + "; there are "
                    + String.join(", ", new TreeSet<>(DEFAULTS.keySet())) + ".");
        }
        String classPath = value(environment, "ASSAY_PARSER_CLASS_PATH")
                .orElseThrow(
                        () -> new IllegalArgumentException("Set ASSAY_PARSER_CLASS_PATH to the jars of the parser."));
        return new ServerSettings(
                value(environment, "ASSAY_PARSER_HOST").orElseThrow(),
                number(environment, "ASSAY_PARSER_PORT").orElseThrow(),
                number(environment, "ASSAY_PARSER_MANAGEMENT_PORT").orElseThrow(),
                List.of(classPath.split(File.pathSeparator)),
                jailed(value(environment, "ASSAY_PARSER_JAIL").orElseThrow()),
                limits(environment));
    }

    private static PoolLimits limits(Map<String, String> environment) {
        int workers = number(environment, "ASSAY_PARSER_WORKERS").orElseGet(Runtime.getRuntime()::availableProcessors);
        return new PoolLimits(workers, WAITING, LONGEST_WAIT, PER_DOCUMENT, DOCUMENTS_PER_WORKER);
    }

    Launcher launcher() {
        JavaProgram program = JavaProgram.of(classPath, WORKER);
        return jailed ? Jail.of(program) : new Unjailed(program);
    }

    private static boolean jailed(String word) {
        return switch (word) {
            case "required" -> true;
            case "off" -> false;
            default ->
                throw new IllegalArgumentException("ASSAY_PARSER_JAIL is 'required' or 'off', not '" + word + "'.");
        };
    }

    private static Optional<Integer> number(Map<String, String> environment, String name) {
        Optional<String> text = value(environment, name);
        try {
            return text.map(Integer::valueOf);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " is not a number: " + text.orElseThrow(), notANumber);
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).or(() -> DEFAULTS.get(name));
    }
}
