package dev.assay.parserpool.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a JDK uses outside its own folder: shared libraries and the targets of its links. Nothing else of the system has to be visible. */
final class SystemFiles {

    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

    private final Path home;

    SystemFiles(Path home) {
        this.home = home;
    }

    List<Path> all() throws IOException {
        SortedSet<Path> files = new TreeSet<>(libraries());
        files.addAll(linked());
        files.removeIf(path -> path.normalize().startsWith(home) || !Files.exists(path));
        return List.copyOf(files);
    }

    private List<Path> libraries() throws IOException {
        List<String> command =
                new ArrayList<>(List.of("ldd", home.resolve("bin/java").toString()));
        try (Stream<Path> files = Files.walk(home.resolve("lib"))) {
            files.filter(file -> file.toString().endsWith(".so") && Files.isRegularFile(file))
                    .map(Path::toString)
                    .sorted()
                    .forEach(command::add);
        }
        // It fails if a single desktop library is missing, but still lists the others.
        Process ldd = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher library = LIBRARY.matcher(told);
        return library.results().map(found -> Path.of(found.group(1))).collect(Collectors.toList());
    }

    private List<Path> linked() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> links = files.filter(Files::isSymbolicLink)
                    .filter(Files::isReadable)
                    .toList();
            List<Path> targets = new ArrayList<>();
            for (Path link : links) {
                targets.add(link.toRealPath());
            }
            return targets;
        }
    }
}
