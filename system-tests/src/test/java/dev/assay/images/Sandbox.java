package dev.assay.images;

import dev.assay.images.Dockerfile.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bubblewrap in place of a container: its own namespaces, a tree as the root, and of the machine only what the base image has. */
final class Sandbox {

    /** Where keys are, as in the cluster. */
    static final String SECRETS = "/run/secrets/assay";

    private static final List<String> MACHINE = List.of("/usr", "/etc", "/bin", "/lib", "/lib64");
    /** What the base must have: glibc and zlib. */
    private static final List<String> LIBRARIES = List.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libresolv.so.2",
            "libnss_files.so.2",
            "libnss_dns.so.2",
            "libz.so.1");

    private static final List<Path> LOADERS =
            List.of(Path.of("/lib64/ld-linux-x86-64.so.2"), Path.of("/lib/ld-linux-aarch64.so.1"));

    private Sandbox() {}

    /** Runs a build stage: the JDK's image is a whole system, as this machine is. */
    static List<String> build(Path root, String directory, Path jdk, Map<String, String> variables) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("bwrap", "--die-with-parent", "--unshare-all", "--clearenv", "--bind", root.toString(), "/"));
        for (String each : MACHINE) {
            Path path = Path.of(each);
            if (Files.isSymbolicLink(root.resolve(each.substring(1)))) {
                // Created by the previous command.
                continue;
            }
            if (Files.isSymbolicLink(path)) {
                command.addAll(List.of("--symlink", Files.readSymbolicLink(path).toString(), each));
            } else if (Files.exists(path)) {
                command.addAll(List.of("--ro-bind", each, each));
            }
        }
        command.addAll(List.of("--ro-bind", jdk.toString(), jdk.toString()));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", directory));
        command.addAll(List.of("--setenv", "PATH", jdk + "/bin:/usr/bin:/bin"));
        variables.forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        return command;
    }

    /** Starts the image as the cluster does: not as root, with a read-only root file system, its own {@code /tmp} and nothing else. */
    static List<String> start(ImageTree image, Path secrets, Map<String, String> variables) {
        Stage settings = image.settings();
        String[] user = settings.last("USER").split(":");
        List<String> command = new ArrayList<>(List.of("bwrap", "--die-with-parent", "--unshare-all", "--share-net"));
        command.addAll(List.of("--unshare-user", "--uid", user[0], "--gid", user[1], "--cap-drop", "ALL"));
        command.addAll(List.of("--clearenv", "--bind", image.root().toString(), "/"));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        command.addAll(List.of("--ro-bind", secrets.toString(), SECRETS, "--remount-ro", "/"));
        command.addAll(List.of("--chdir", settings.last("WORKDIR")));
        variables.forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        command.addAll(settings.all("ENTRYPOINT").get(0).command());
        return command;
    }

    /** Adds to the image what the base has. */
    static void addBase(Path root) throws Exception {
        for (Path loader : LOADERS) {
            if (Files.exists(loader)) {
                take(loader, root);
            }
        }
        try (Stream<Path> folders =
                Files.find(Path.of("/lib").toRealPath(), 2, (path, is) -> path.endsWith("libc.so.6"))) {
            Path folder = folders.findFirst().orElseThrow().getParent();
            for (String library : LIBRARIES) {
                take(folder.resolve(library), root);
            }
        }
        for (String each : List.of("proc", "dev", "tmp", SECRETS.substring(1))) {
            Files.createDirectories(root.resolve(each));
        }
    }

    private static void take(Path file, Path root) throws IOException {
        Path target = root.resolve(file.toString().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(file.toRealPath(), target);
    }
}
