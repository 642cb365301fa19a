package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files that the documents refer to exist. */
class DocumentedPathsTest {

    private static final Path ROOT = Installation.ROOT;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".assay", ".idea", ".vscode");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern QUOTED =
            Pattern.compile("`(?:\\./)?([A-Za-z0-9._*-]+(?:/[A-Za-z0-9._*-]*)*)(?: [A-Z]+(?:\\.\\.\\.)?)?`");
    private static final Pattern MEDIA_TYPE = Pattern.compile("(application|text|multipart)/.*");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(md|json|jsonl|yaml|yml|xml|java|properties|sql|sh)");

    private static List<String> files;

    @BeforeAll
    static void listFiles() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (NOT_OURS.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                found.add("/" + ROOT.relativize(folder) + "/");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add("/" + ROOT.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files = List.copyOf(found);
    }

    @Test
    void everyLinkToAFileResolves() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String target : matches(LINK, document)) {
                if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
                    broken.add(ROOT.relativize(document) + " -> " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPathNamedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Path document : documents()) {
            for (String name : matches(QUOTED, document)) {
                if (isPath(name)) {
                    seen++;
                    if (!exists(name)) {
                        missing.add(ROOT.relativize(document) + ": " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(seen > 20, "the documents name paths, and only " + seen + " were seen");
    }

    @Test
    void everySlowTestIsThere() throws IOException {
        List<String> named = Files.readAllLines(ROOT.resolve("slow-tests.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        List<String> gone = named.stream()
                .filter(name -> !exists(name.replaceFirst("^\\*\\*/", "")))
                .toList();

        assertEquals(List.of(), gone);
        assertEquals(named.size(), Set.copyOf(named).size(), "one is named twice");
    }

    private static boolean isPath(String name) {
        return !MEDIA_TYPE.matcher(name).matches()
                && !NOT_OURS.contains(name.split("/")[0])
                && (name.contains("/") || FILE_NAME.matcher(name).matches());
    }

    /** Whether the path exists below the root or below some module, as in {@code src/main/resources/application.properties}. */
    private static boolean exists(String path) {
        // A pattern of class names, such as "system-tests/*IT", says where they are.
        String name = path.replaceFirst("/\\*[A-Z]\\w*$", "/");
        String ending = Pattern.quote("/" + name).replace("*", "\\E[^/]*\\Q");
        Pattern pattern = Pattern.compile(".*" + ending + "/?");
        return files.stream().anyMatch(file -> pattern.matcher(file).matches());
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static List<String> matches(Pattern pattern, Path document) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(document));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
