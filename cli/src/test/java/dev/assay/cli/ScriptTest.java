package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with a JDK and a Maven that only say what they were asked to do. */
class ScriptTest {

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

    @TempDir
    Path folder;

    private Path root;
    private final List<String> environment = new ArrayList<>();

    private record Result(int exitCode, String output) {}

    @BeforeEach
    void layOut() throws IOException {
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
        tool("jdk/bin/java", "#!/bin/sh\necho \"java $*\"\n");
        tool("jdk/bin/javac", "#!/bin/sh\n");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        tool("bin/mvn", MAVEN);
    }

    @Test
    void buildsWhatIsMissingOnceAndHandsOver() throws Exception {
        Result first = assay("status");
        Result second = assay("status", "--json");
        assertTrue(first.output().contains("[1/1] cli ..."), first.output());
        assertTrue(second.output().endsWith("assay-cli.jar status --json\n"), second.output());
        assertEquals(List.of("-B -ntp -DskipTests -am -pl cli package"), calls());
    }

    @Test
    void buildsTheServicesOnlyWhereTheyAreStarted() throws Exception {
        assay("up", "--help");
        assay("up");
        assertEquals(
                List.of(
                        "-B -ntp -DskipTests -am -pl cli package",
                        "-B -ntp -DskipTests -am -pl profile-service,scoring-service,gateway package"),
                calls());
    }

    @Test
    void buildsAgainWhatAChangedSourceIsPartOf() throws Exception {
        assay("up");
        Files.writeString(root.resolve("rest-conventions/src/main/Source"), "changed");
        assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl profile-service,scoring-service,gateway package", lastCall());
    }

    @Test
    void buildsAgainWhereASourceIsGone() throws Exception {
        assay("up");
        Files.delete(root.resolve("gateway/src/main/Source"));
        assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl gateway package", lastCall());
    }

    @Test
    void buildsTheDoorAgainWhereAContractChanged() throws Exception {
        assay("up");
        Files.createDirectories(root.resolve("contracts"));
        assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl gateway package", lastCall());
    }

    @Test
    void saysWhereTheReasonOfABrokenBuildIs() throws Exception {
        environment.add("BROKEN=yes");
        Result broken = assay("up");
        environment.clear();
        assertEquals(1, broken.exitCode());
        assertTrue(broken.output().contains("[ERROR] It does not compile"), broken.output());
        assertTrue(
                broken.output().contains(root.resolve("target/assay-build.log").toString()), broken.output());
        assay("up");
        assertEquals(2, calls().size());
    }

    @Test
    void worksFromElsewhereAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("assay-link"), root.resolve("assay"));
        Result result = run(link, "key");
        assertTrue(result.output().contains("-Dassay.root=" + root), result.output());
    }

    @Test
    void refusesAnOldJdkInOneSentence() throws Exception {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Result result = assay("status");
        assertEquals(1, result.exitCode());
        assertEquals(
                "assay: needs a JDK 17 or later: install one or set JAVA_HOME to it (looked at: "
                        + folder.resolve("jdk") + " (version 8)).\n",
                result.output());
    }

    @Test
    void refusesToBuildWithoutMaven() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));
        Result result = assay("status");
        assertEquals(1, result.exitCode());
        assertTrue(result.output().startsWith("assay: needs Maven (mvn) on the PATH"), result.output());
    }

    @Test
    void countsTheTestsOnTheLastLine() throws Exception {
        report("cli/target/surefire-reports/TEST-a.xml", 5, 1, 1);
        report("gateway/target/failsafe-reports/TEST-b.xml", 3, 0, 0);
        age(report("gateway/target/surefire-reports/TEST-old.xml", 100, 0, 0));
        Result result = assay("test", "-o");
        assertTrue(result.output().endsWith("\n5 passed, 2 failed, 1 skipped\n"), result.output());
        assertEquals("-B -ntp --fail-at-end -Dassay.all-tests -Pkeycloak -o verify", lastCall());
    }

    /** Dated into the future, as if the build that is about to run had written it. */
    private Path report(String file, int tests, int failures, int skipped) throws IOException {
        Path report = root.resolve(file);
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                "<?xml version=\"1.0\"?>\n<testsuite xmlns:x=\"y\" name=\"A\" time=\"1.5\"\n tests=\"" + tests
                        + "\" errors=\"" + failures + "\" skipped=\"" + skipped + "\" failures=\"" + failures
                        + "\">\n<testcase name=\"tests=&quot;9&quot;\"/></testsuite>\n");
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().plusSeconds(60)));
        return report;
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

    private Result assay(String... arguments) throws Exception {
        return run(root.resolve("assay"), arguments);
    }

    private Result run(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        command.addAll(environment);
        command.add("CALLS=" + folder.resolve("calls"));
        command.add("JAVA_HOME=" + folder.resolve("jdk"));
        command.add("PATH=" + folder.resolve("bin"));
        command.addAll(List.of("/bin/bash", script.toString()));
        command.addAll(List.of(arguments));
        for (String tool : TOOLS) {
            offer(tool);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
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

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private String lastCall() throws IOException {
        return calls().get(calls().size() - 1);
    }

    private void tool(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }
}
