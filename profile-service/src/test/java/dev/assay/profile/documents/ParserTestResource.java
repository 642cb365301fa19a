package dev.assay.profile.documents;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The real parser, in the real jail where the machine can make one. */
public final class ParserTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String PARTS =
            ".*/(resume-parser/.*|(resume-parser|pdfbox|fontbox|jsoup|jackson|rtfparserkit|commons-logging)[^/]*\\.jar)";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "assay.documents.parser",
                String.join(",", classPath()),
                "assay.documents.workers",
                "1",
                "assay.documents.longest-wait",
                "30s",
                // A crowded machine is no hostile document.
                "assay.documents.per-document",
                "60s",
                "assay.documents.jail",
                canJail() ? "required" : "off");
    }

    /** The parser and its libraries; nothing of the service. */
    static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(PARTS))
                .toList();
    }

    private static boolean canJail() {
        return System.getenv("CI") != null
                || Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bwrap")));
    }

    @Override
    public void stop() {}
}
