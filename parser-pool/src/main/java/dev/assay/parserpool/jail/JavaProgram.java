package dev.assay.parserpool.jail;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java program with bounded memory.
 *
 * @param home folder of the JDK or Java runtime
 * @param classPath files and folders; a folder of jars ends in {@code /*}
 */
public record JavaProgram(Path home, List<String> classPath, String mainClass, List<String> arguments) {

    /** In bytes, for the whole process: code, heap and what the JVM itself needs. */
    static final long MEMORY = 256L << 20;

    /** Together below {@link #MEMORY}, so that the heap is what a document can exhaust. */
    private static final List<String> BOUNDS = List.of(
            "-Xms16m",
            "-Xmx112m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=48m",
            "-XX:CompressedClassSpaceSize=16m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxDirectMemorySize=8m",
            "-XX:+UseSerialGC",
            "-XX:CICompilerCount=2",
            "-XX:+ExitOnOutOfMemoryError");

    private static final List<String> MANNERS = List.of(
            // Writes nothing into folders, and nobody can attach to it.
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            // Standard output is for answers.
            "-XX:+DisplayVMOutputToStderr",
            // Nobody needs what libraries log about a document, and logging costs time.
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Djava.util.logging.config.file=/dev/null",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC");

    public JavaProgram {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** With the Java runtime of this process. */
    public static JavaProgram of(List<String> classPath, String mainClass, String... arguments) {
        return new JavaProgram(Path.of(System.getProperty("java.home")), classPath, mainClass, List.of(arguments));
    }

    /** @param folder for temporary files */
    List<String> command(String folder) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(BOUNDS);
        command.addAll(MANNERS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** The files and folders of its class path. */
    List<Path> places() {
        return classPath.stream()
                .map(entry -> Path.of(entry.endsWith("/*") ? entry.substring(0, entry.length() - 2) : entry)
                        .toAbsolutePath())
                .collect(Collectors.toList());
    }
}
