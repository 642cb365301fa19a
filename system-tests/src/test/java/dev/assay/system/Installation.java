package dev.assay.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The assay command with a home and ports of its own. */
public final class Installation {

    public static final Path ROOT =
            Path.of(System.getProperty("assay.root")).toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTES = 6;

    /** Processes live only for a minute or two here: the second compiler would only take processor time from them. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final String TOLD_BY_JAVA = "Picked up JAVA_TOOL_OPTIONS";

    private final Path root;
    private final Path home;
    private final int firstPort;
    private final Map<String, String> settings = new TreeMap<>();
    private String javaOptions = SHORT_LIVED;

    /** What a command printed and how it ended. */
    public record Result(int exitCode, String out, String err) {

        public Result succeeded() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + "\n" + out + "\n" + err);
            }
            return this;
        }

        public JsonNode json() throws IOException {
            return JSON.readTree(succeeded().out());
        }
    }

    public Installation(Path home) {
        this(home, ROOT);
    }

    /** @param root the folder of another build */
    public Installation(Path home, Path root) {
        this.root = root;
        this.home = home;
        this.firstPort = FreePorts.three();
    }

    /** Sets the options of every Java process started from now on, in place of those for short-lived ones. */
    public Installation javaOptions(String options) {
        javaOptions = options;
        return this;
    }

    Installation moreJavaOptions(String options) {
        return javaOptions(javaOptions + " " + options);
    }

    /** Adds variables to every command from now on: what an operator sets for the services. */
    public Installation settings(Map<String, String> variables) {
        settings.putAll(variables);
        return this;
    }

    public Path home() {
        return home;
    }

    public int gatewayPort() {
        return firstPort;
    }

    public int profilePort() {
        return firstPort + 1;
    }

    public int scoringPort() {
        return firstPort + 2;
    }

    public Result run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("assay", ".out");
        Path err = Files.createTempFile("assay", ".err");
        try {
            Process process = command(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end after " + MINUTES + " minutes: " + List.of(arguments));
            }
            return new Result(process.exitValue(), Files.readString(out), said(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The command, for tests that want to watch it. */
    public ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("assay").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().put("ASSAY_HOME", home.toString());
        builder.environment().put("ASSAY_GATEWAY_PORT", Integer.toString(gatewayPort()));
        builder.environment().put("ASSAY_PROFILE_PORT", Integer.toString(profilePort()));
        builder.environment().put("ASSAY_SCORING_PORT", Integer.toString(scoringPort()));
        // A build is in progress: these tests are part of it.
        builder.environment().put("ASSAY_NO_BUILD", "yes");
        if (!Files.isExecutable(Path.of("/usr/bin/bwrap")) && System.getenv("CI") == null) {
            builder.environment().put("ASSAY_DOCUMENTS_JAIL", "off");
        }
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_TOOL_OPTIONS", javaOptions);
        return builder;
    }

    private static String said(Path err) throws IOException {
        try (Stream<String> lines = Files.lines(err)) {
            return said(lines).collect(Collectors.joining("\n"));
        }
    }

    /** Without what Java prints about the options that it was given here. */
    static Stream<String> said(Stream<String> lines) {
        return lines.filter(line -> !line.startsWith(TOLD_BY_JAVA));
    }

    Api api() throws IOException, InterruptedException {
        return new Api(gatewayPort(), run("key").succeeded().out().strip());
    }

    /** The status of all parts, also if some part is not ready. */
    public JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(run("status", "--json").out());
    }

    public long pid(String part) throws IOException, InterruptedException {
        return part(part).path("pid").asLong();
    }

    int port(String part) throws IOException, InterruptedException {
        return part(part).path("port").asInt();
    }

    private JsonNode part(String part) throws IOException, InterruptedException {
        for (JsonNode each : status().path("parts")) {
            if (each.path("part").asText().equals(part)) {
                return each;
            }
        }
        throw new AssertionError("no part " + part);
    }

    /** Stops everything, and checks that nothing is left running and that no log contains a word about anybody. */
    public void stop() throws Exception {
        Traces traces = new Traces(this);
        List<String> told;
        try {
            told = traces.ofProfiles();
        } finally {
            run("down").succeeded();
        }
        List<String> running = processes();
        if (!running.isEmpty()) {
            throw new AssertionError("still there: " + running);
        }
        Set<Path> logs = traces.inLogs(told);
        if (!logs.isEmpty()) {
            throw new AssertionError("words of a profile are in " + logs);
        }
    }

    /** Every process with this home in its arguments or as its folder: these must be gone at the end. */
    public List<String> processes() throws IOException {
        List<String> found = new ArrayList<>();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            Path entry = Path.of("/proc", Long.toString(process.pid()));
            try {
                String arguments = Files.readString(entry.resolve("cmdline")).replace('\0', ' ');
                Path folder = Files.readSymbolicLink(entry.resolve("cwd"));
                if (arguments.contains(home.toString()) || folder.startsWith(home)) {
                    found.add(process.pid() + " " + arguments);
                }
            } catch (IOException gone) {
                // It ended while it was examined, or is a zombie, which has no folder.
            }
        }
        return found;
    }
}
