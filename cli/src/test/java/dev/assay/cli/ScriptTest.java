package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.ScriptClone.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with a JDK and a Maven that only say what they were asked to do. */
class ScriptTest {

    @TempDir
    Path folder;

    private ScriptClone clone;

    @BeforeEach
    void layOut() throws IOException {
        clone = new ScriptClone(folder);
    }

    @Test
    void buildsWhatIsMissingOnceAndHandsOver() throws Exception {
        Result first = clone.assay("status");
        Result second = clone.assay("status", "--json");
        assertTrue(first.output().contains("[1/1] cli ..."), first.output());
        assertTrue(second.output().endsWith("assay-cli.jar status --json\n"), second.output());
        assertEquals(List.of("-B -ntp -DskipTests -am -pl cli package"), clone.calls());
    }

    @Test
    void buildsTheServicesOnlyWhereTheyAreStarted() throws Exception {
        clone.assay("up", "--help");
        clone.assay("up");
        assertEquals(
                List.of(
                        "-B -ntp -DskipTests -am -pl cli package",
                        "-B -ntp -DskipTests -am -pl profile-service,scoring-service,gateway package"),
                clone.calls());
    }

    @Test
    void buildsAgainWhatAChangedSourceIsPartOf() throws Exception {
        clone.assay("up");
        Files.writeString(clone.root().resolve("rest-conventions/src/main/Source"), "changed");
        clone.assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl profile-service,scoring-service,gateway package", clone.lastCall());
    }

    @Test
    void buildsAgainWhereASourceIsGone() throws Exception {
        clone.assay("up");
        Files.delete(clone.root().resolve("gateway/src/main/Source"));
        clone.assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl gateway package", clone.lastCall());
    }

    @Test
    void buildsTheDoorAgainWhereAContractChanged() throws Exception {
        clone.assay("up");
        Files.createDirectories(clone.root().resolve("contracts"));
        clone.assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl gateway package", clone.lastCall());
    }

    @Test
    void saysWhereTheReasonOfABrokenBuildIs() throws Exception {
        clone.environment().add("BROKEN=yes");
        Result broken = clone.assay("up");
        clone.environment().clear();
        assertEquals(1, broken.exitCode());
        assertTrue(broken.output().contains("[ERROR] It does not compile"), broken.output());
        assertTrue(
                broken.output()
                        .contains(clone.root().resolve("target/assay-build.log").toString()),
                broken.output());
        clone.assay("up");
        assertEquals(2, clone.calls().size());
    }

    @Test
    void worksFromElsewhereAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(
                folder.resolve("assay-link"), clone.root().resolve("assay"));
        Result result = clone.run(link, "key");
        assertTrue(result.output().contains("-Dassay.root=" + clone.root()), result.output());
    }

    @Test
    void namesFilesInUtf8EvenWhereTheLocaleIsNotInstalled() throws Exception {
        clone.environment().add("LC_ALL=de_XX.UTF-8");
        Result result = clone.assay("status");
        assertTrue(result.output().contains("LC_ALL=C.UTF-8\n"), result.output());
    }

    @Test
    void refusesAnOldJdkInOneSentence() throws Exception {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Result result = clone.assay("status");
        assertEquals(1, result.exitCode());
        assertEquals(
                "assay: needs a JDK 17 or later: install one or set JAVA_HOME to it (looked at: "
                        + folder.resolve("jdk") + " (version 8)).\n",
                result.output());
    }

    @Test
    void findsTheJdkBehindAShim() throws Exception {
        clone.environment().add("JAVA_HOME=");
        Path jdk = folder.resolve("jdk");
        clone.tool(
                "bin/java",
                "#!/bin/sh\n[ \"$*\" = '-XshowSettings:properties -version' ] && echo '    java.home = " + jdk
                        + "' >&2\n");
        Result result = clone.assay("status");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().endsWith("assay-cli.jar status\n"), result.output());
    }

    @Test
    void saysWhereItLookedBehindAShimOfNothing() throws Exception {
        clone.environment().add("JAVA_HOME=");
        clone.tool("bin/java", "#!/bin/sh\necho 'No version is set' >&2\nexit 126\n");
        Result result = clone.assay("status");
        assertEquals(1, result.exitCode());
        assertTrue(
                result.output().contains("(looked at: " + folder.resolve("bin/java") + " (no java))"), result.output());
    }

    @Test
    void refusesToBuildWithoutMaven() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));
        Result result = clone.assay("status");
        assertEquals(1, result.exitCode());
        assertTrue(result.output().startsWith("assay: needs Maven (mvn) on the PATH"), result.output());
    }
}
