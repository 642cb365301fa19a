package dev.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clone of the project with the script and little else, beside a JDK and a Maven that only say what they were asked to do. */
final class ScriptClone {

    /** What the script said, both streams as one. */
    record Result(int exitCode, String output) {}

    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >> "$CALLS"
            echo '[INFO] Building Assay cli 0.1.0                                  [1/1]'
            [ -z "$BROKEN" ] || { echo '[ERROR] It does not compile'; exit 1; }
            mkdir -p cli/target && touch cli/target/assay-cli.jar
            for service in profile-service scoring-service gateway; do
              mkdir -p $service/target/quarkus-app && touch $service/target/quarkus-app/quarkus-run.jar
            done
            """;

    private final Path folder;
    private final Path root;
    private final List<String> environment = new ArrayList<>();

    ScriptClone(Path folder) throws IOException {
        this.folder = folder;
        root = Files.createDirectories(folder.resolve("a clone"));
        Files.copy(Path.of("..", "assay"), root.resolve("assay"));
        executable(root.resolve("assay"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        module("rubric");
        module("scoring-engine");
        module("rest-conventions");
        module("profile-service", "rest-conventions");
        module("scoring-service", "scoring-engine", "rubric", "rest-conventions");
        module("gateway", "rest-conventions");
        module("cli", "scoring-engine", "rubric");
        tool("jdk/bin/java", "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\necho \"java $*\"\n");
        tool("jdk/bin/javac", "#!/bin/sh\n");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        tool("bin/mvn", MAVEN);
    }

    private void module(String name, String... dependencies) throws IOException {
        Path source = root.resolve(name).resolve("src/main/Source");
        Files.createDirectories(source.getParent());
        StringBuilder pom = new StringBuilder("<project><artifactId>" + name + "</artifactId>\n");
        for (String dependency : dependencies) {
            pom.append("<artifactId>").append(dependency).append("</artifactId>\n");
        }
        Files.writeString(root.resolve(name).resolve("pom.xml"), pom + "</project>");
        Files.writeString(source, "source");
        age(source);
    }

    Path root() {
        return root;
    }

    /** For the runs from here on. */
    List<String> environment() {
        return environment;
    }

    Result assay(String... arguments) throws Exception {
        return run(root.resolve("assay"), arguments);
    }

    Result run(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        command.add("CALLS=" + folder.resolve("calls"));
        command.add("JAVA_HOME=" + folder.resolve("jdk"));
        command.add("PATH=" + folder.resolve("bin"));
        command.addAll(environment);
        command.addAll(List.of("/bin/bash", script.toString()));
        command.addAll(List.of(arguments));
        for (String tool : TOOLS) {
            offer(tool);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** All that the script may use of the system, so that the machine's own JDK and Maven are out of sight. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "cut",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "readlink",
            "sed",
            "sh",
            "tee",
            "touch",
            "tr",
            "uname");

    private void offer(String tool) throws IOException {
        Path link = folder.resolve("bin").resolve(tool);
        for (String place : new String[] {"/usr/bin", "/bin"}) {
            Path program = Path.of(place, tool);
            if (!Files.exists(link) && Files.exists(program)) {
                tool("bin/" + tool, "#!/bin/sh\nexec " + program + " \"$@\"\n");
            }
        }
    }

    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    String lastCall() throws IOException {
        return calls().get(calls().size() - 1);
    }

    void tool(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }
}
