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
import java.util.Set;
import java.util.TreeSet;

/**
 * What the environment tells a {@link ParserServer}.
 *
 * @param classPath of the worker, which is not the server's
 * @param jailed off where the pod is the jail
 */
record ServerSettings(
        String host, int port, int managementPort, List<String> classPath, boolean jailed, PoolLimits limits) {

    /** The names that there are; another one with this prefix is a mistake. */
    static final Set<String> NAMES = Set.of(
            "ASSAY_PARSER_HOST",
            "ASSAY_PARSER_PORT",
            "ASSAY_PARSER_MANAGEMENT_PORT",
            "ASSAY_PARSER_CLASS_PATH",
            "ASSAY_PARSER_JAIL",
            "ASSAY_PARSER_WORKERS");

    private static final String PREFIX = "ASSAY_PARSER_";
    private static final String WORKER = "dev.assay.parser.worker.ParserWorker";
    private static final int WAITING = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);
    private static final Duration PER_DOCUMENT = Duration.ofSeconds(10);
    private static final int DOCUMENTS_PER_WORKER = 500;

    static ServerSettings of(Map<String, String> environment) {
        Set<String> unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(name -> !name.startsWith(PREFIX) || NAMES.contains(name));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no setting " + unknown + "; there are " + String.join(", ", new TreeSet<>(NAMES)) + ".");
        }
        String classPath = environment.get("ASSAY_PARSER_CLASS_PATH");
        if (classPath == null) {
            throw new IllegalArgumentException("Set ASSAY_PARSER_CLASS_PATH to the jars of the parser.");
        }
        return new ServerSettings(
                environment.getOrDefault("ASSAY_PARSER_HOST", "127.0.0.1"),
                number(environment, "ASSAY_PARSER_PORT", 8083),
                number(environment, "ASSAY_PARSER_MANAGEMENT_PORT", 9083),
                List.of(classPath.split(File.pathSeparator)),
                jailed(environment.getOrDefault("ASSAY_PARSER_JAIL", "required")),
                limits(environment));
    }

    private static PoolLimits limits(Map<String, String> environment) {
        int processors = Runtime.getRuntime().availableProcessors();
        int workers = number(environment, "ASSAY_PARSER_WORKERS", processors);
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

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.get(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " is not a number: " + text, notANumber);
        }
    }
}
