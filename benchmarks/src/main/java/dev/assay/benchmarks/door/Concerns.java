package dev.assay.benchmarks.door;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Which concerns of the gateway a running JVM works for, by samples of its stacks. */
final class Concerns {

    private static final String GATEWAY = "dev.assay.gateway.";
    private static final String NAME = "name=concerns";

    private final long pid;
    private final Path file;

    private Concerns(long pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    static Concerns watch(long pid, Path folder) throws IOException, InterruptedException {
        Concerns watched = new Concerns(pid, folder.resolve("concerns.jfr"));
        watched.tell("JFR.start", NAME, "settings=profile");
        return watched;
    }

    /** The share of samples since {@link #watch}, by the package of the gateway's innermost method. */
    Map<String, Double> shares() throws IOException, InterruptedException {
        tell("JFR.stop", NAME, "filename=" + file);
        List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .toList();
        return samples.stream()
                .collect(Collectors.groupingBy(
                        Concerns::concern, TreeMap::new, Collectors.summingDouble(sample -> 1.0 / samples.size())));
    }

    private static String concern(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .map(Concerns::concern)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("Vert.x and Netty");
    }

    private static String concern(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        if (type.startsWith(GATEWAY)) {
            return type.substring(GATEWAY.length(), type.indexOf('.', GATEWAY.length()));
        }
        boolean database = type.startsWith("io.vertx.sqlclient")
                || type.startsWith("io.vertx.pgclient")
                || type.startsWith("org.hibernate");
        return database ? "audit" : "";
    }

    private void tell(String... words) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("The JVM with the id " + pid + " did not take " + String.join(" ", words));
        }
    }
}
