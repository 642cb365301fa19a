package dev.assay.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Renders a folder with {@code kubectl kustomize}, or with {@code kustomize} where that is, since kubectl may be too old. */
final class Kustomize {

    static final Path FOLDER = Path.of("").toAbsolutePath().endsWith("k8s")
            ? Path.of("").toAbsolutePath()
            : Path.of("k8s").toAbsolutePath();

    private static final List<List<String>> PROGRAMS =
            List.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"));

    private Kustomize() {}

    static String render(Path folder) {
        for (List<String> program : PROGRAMS) {
            if (onPath(program.get(0))) {
                return output(List.of(program.get(0), program.get(1), folder.toString()));
            }
        }
        throw new IllegalStateException(
                "kubectl (1.27 or later) or kustomize (5 or later) is needed to render k8s/: .ci/run installs it where it is missing.");
    }

    static boolean onPath(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** @throws IllegalStateException with what it says where it fails */
    static String output(List<String> command) {
        try {
            Path errors = Files.createTempFile("errors", ".txt");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (status != 0 || !said.isEmpty()) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + status + ": " + output + said);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
