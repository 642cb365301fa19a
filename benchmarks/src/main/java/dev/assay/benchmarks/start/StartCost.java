package dev.assay.benchmarks.start;

import dev.assay.benchmarks.rescoring.Cpu;
import dev.assay.benchmarks.service.Listening;
import dev.assay.benchmarks.service.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts another replica of each service of a running system, and a Spring Boot service with two calls of profile-service, on Java 17, Java 25,
 * and Java 25 with a cache made under traffic, in turn. Arguments: the home of the system, its API key, the home of a JDK 25, rounds.
 */
public final class StartCost {

    private static final int TRAINING_CALLS = 3_000;
    private static final int SERVING_CALLS = 2_000;
    private static final long STOP_SECONDS = 180;

    private final Calls calls;
    private final Path folder;

    private StartCost(Calls calls, Path folder) {
        this.calls = calls;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        RunningSystem system = new RunningSystem(Path.of(arguments[0]));
        Calls calls = new Calls(system, arguments[1]);
        Path java25 = Path.of(arguments[2], "bin", "java");
        List<JavaRuntime> runtimes = List.of(
                new JavaRuntime("17", Path.of(System.getProperty("java.home"), "bin", "java"), false),
                new JavaRuntime("25", java25, false),
                new JavaRuntime("25 with cache", java25, true));
        List<Subject> subjects = new Subjects(system, calls).all();
        StartCost cost = new StartCost(calls, Files.createTempDirectory("start"));
        cost.train(runtimes.get(runtimes.size() - 1), subjects);
        cost.print(subjects, runtimes, cost.alternate(subjects, runtimes, Integer.parseInt(arguments[3])));
    }

    private void train(JavaRuntime runtime, List<Subject> subjects) throws Exception {
        for (Subject subject : subjects) {
            measure(subject, runtime.training(subject, folder), TRAINING_CALLS);
        }
    }

    private Map<String, List<Cost>> alternate(List<Subject> subjects, List<JavaRuntime> runtimes, int rounds)
            throws Exception {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : subjects) {
                for (JavaRuntime runtime : runtimes) {
                    Cost cost = measure(subject, runtime.command(subject, folder), SERVING_CALLS);
                    costs.computeIfAbsent(row(subject, runtime), ignored -> new ArrayList<>())
                            .add(cost);
                    System.err.println(row(subject, runtime) + ": " + cost);
                }
            }
        }
        return costs;
    }

    private static String row(Subject subject, JavaRuntime runtime) {
        return subject.name() + " | " + runtime.name();
    }

    private Cost measure(Subject subject, List<String> command, int traffic) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(subject.name() + ".log").toFile());
        builder.environment().putAll(subject.environment());
        List<Integer> ports = new ArrayList<>();
        for (String variable : subject.portVariables()) {
            ports.add(Listening.freePort());
            builder.environment().put(variable, ports.get(ports.size() - 1).toString());
        }
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            long answered = calls.firstAnswer(
                    process.toHandle(), ports.get(0), subject.calls().get(0));
            long cpu = Cpu.ofProcess(process.pid());
            long resident = residentKilobytes(process);
            calls.traffic(ports.get(0), subject.calls(), traffic);
            return new Cost(answered - begun, cpu, resident, residentKilobytes(process));
        } finally {
            process.destroy();
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static long residentKilobytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private void print(List<Subject> subjects, List<JavaRuntime> runtimes, Map<String, List<Cost>> costs) {
        System.out.println("service | Java | s to the first answer | Java 25 = 1 | processor s | Java 25 = 1"
                + " | MB at the first answer | MB serving | Spring Boot = 1");
        Subject peer = subjects.get(subjects.size() - 1);
        for (Subject subject : subjects) {
            List<Cost> plain = costs.get(row(subject, runtimes.get(1)));
            for (JavaRuntime runtime : runtimes) {
                List<Cost> own = costs.get(row(subject, runtime));
                List<Cost> peers = costs.get(row(peer, runtime));
                long nanos = Cost.median(own, Cost::nanos);
                long cpu = Cost.median(own, Cost::cpuNanos);
                long serving = Cost.median(own, Cost::servingKilobytes);
                System.out.printf(
                        "%s | %.2f | %.2f | %.2f | %.2f | %d | %d | %.2f%n",
                        row(subject, runtime),
                        nanos / 1e9,
                        (double) nanos / Cost.median(plain, Cost::nanos),
                        cpu / 1e9,
                        (double) cpu / Cost.median(plain, Cost::cpuNanos),
                        Cost.median(own, Cost::residentKilobytes) / 1024,
                        serving / 1024,
                        (double) serving / Cost.median(peers, Cost::servingKilobytes));
            }
        }
    }
}
