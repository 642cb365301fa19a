package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.ScriptClone.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script makes of a run of the tests. */
class ScriptTestRunsTest {

    @TempDir
    Path folder;

    private ScriptClone clone;

    @BeforeEach
    void layOut() throws IOException {
        clone = new ScriptClone(folder);
    }

    @Test
    void countsTheTestsOnTheLastLine() throws Exception {
        report("cli/target/surefire-reports/TEST-a.xml", 5, 1, 1);
        report("gateway/target/failsafe-reports/TEST-b.xml", 3, 0, 0);
        ScriptClone.age(report("gateway/target/surefire-reports/TEST-old.xml", 100, 0, 0));
        Result result = clone.assay("test", "-o");
        assertTrue(result.output().endsWith("\n5 passed, 2 failed, 1 skipped\n"), result.output());
        assertEquals("-B -ntp --fail-at-end -Dassay.all-tests -Pkeycloak -o verify", clone.lastCall());
    }

    @Test
    void buildsAgainWhatATestRunOfOtherModulesLeft() throws Exception {
        clone.assay("up");
        Files.writeString(clone.root().resolve("gateway/src/main/Source"), "changed");
        clone.assay("test", "-pl", "cli", "-am");
        clone.assay("up");
        assertEquals("-B -ntp -DskipTests -am -pl gateway package", clone.lastCall());
    }

    @Test
    void buildsNothingAfterATestRunOfAllModules() throws Exception {
        clone.assay("up");
        Files.writeString(clone.root().resolve("gateway/src/main/Source"), "changed");
        clone.assay("test", "-Dtest=SomeTest");
        int before = clone.calls().size();
        clone.assay("up");
        assertEquals(before, clone.calls().size());
    }

    /** Dated into the future, as if the build that is about to run had written it. */
    private Path report(String file, int tests, int failures, int skipped) throws IOException {
        Path report = clone.root().resolve(file);
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                "<?xml version=\"1.0\"?>\n<testsuite xmlns:x=\"y\" name=\"A\" time=\"1.5\"\n tests=\"" + tests
                        + "\" errors=\"" + failures + "\" skipped=\"" + skipped + "\" failures=\"" + failures
                        + "\">\n<testcase name=\"tests=&quot;9&quot;\"/></testsuite>\n");
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().plusSeconds(60)));
        return report;
    }
}
