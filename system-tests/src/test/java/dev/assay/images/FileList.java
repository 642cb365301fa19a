package dev.assay.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Checks the files of an image for what must not be in one. */
record FileList(Path root, List<Path> files) {

    private static final Pattern SHELL = Pattern.compile("(ba|da|a|z|k|c|tc)?sh|busybox|toybox|env|perl|python[0-9.]*");
    private static final Pattern PACKAGE_MANAGER = Pattern.compile("apt.*|dpkg.*|apk|rpm|yum|dnf");
    private static final Pattern OF_THE_BUILD = Pattern.compile(
            ".*\\.(java|class|iml|Dockerfile)|pom\\.xml|.*\\.pom|.*-(tests|sources|javadoc)\\.jar|(junit|opentest4j|rest-assured).*|\\.git.*|\\.mvn|mvnw?");
    private static final Pattern SECRET =
            Pattern.compile(".*\\.(pem|key|p12|pfx|jks|env)|.*(password|signing-key|cursor-key|api-keys|id_rsa).*");
    private static final Pattern OURS = Pattern.compile(
            "dev\\.assay\\..*\\.jar|(gateway|profile-service|scoring-service|scoring-engine|resume-parser|parser-pool)-.*\\.jar");
    private static final Pattern TEST_CLASS = Pattern.compile(".*(Test|IT|Fixture)\\.class|.*\\.java|.*/testing/.*");

    static FileList of(Path root, List<Path> files) {
        return new FileList(root, files);
    }

    List<String> wrong() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            for (Pattern each : List.of(SHELL, PACKAGE_MANAGER, OF_THE_BUILD, SECRET)) {
                if (each.matcher(name).matches()) {
                    wrong.add(file.toString());
                }
            }
            if (!file.startsWith("app") && !file.startsWith("opt/java")) {
                wrong.add("beside the application and the runtime: " + file);
            }
            if (OURS.matcher(name).matches()) {
                wrong.addAll(testsIn(file));
            }
        }
        return wrong;
    }

    private List<String> testsIn(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(root.resolve(jar).toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> TEST_CLASS.matcher(entry).matches())
                    .map(entry -> jar + "!" + entry)
                    .toList();
        }
    }
}
