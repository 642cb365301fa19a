package dev.assay.faults;

import dev.assay.system.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The last release, built from history in a folder of its own, which is deleted afterwards. */
final class ReleasedBuild {

    private static final int MINUTES = 20;

    private final Path parent;
    private final Path folder;

    private ReleasedBuild(Path parent) {
        this.parent = parent;
        this.folder = parent.resolve("released");
    }

    static ReleasedBuild make() throws IOException, InterruptedException {
        String commit = Files.readString(Installation.ROOT.resolve("contracts/released/commit"))
                .strip();
        if (ended(Installation.ROOT, List.of("git", "cat-file", "-e", commit + "^{commit}")) != 0) {
            throw new AssertionError(
                    "The last release is commit " + commit
                            + ", which is not in this folder's history: clone with git, and get all of it (git fetch --unshallow)");
        }
        ReleasedBuild build =
                new ReleasedBuild(Files.createTempDirectory("assay-released").toRealPath());
        run(Installation.ROOT, List.of("git", "worktree", "add", "--detach", build.folder.toString(), commit));
        try {
            String listed = Installation.ROOT
                    .resolve("contracts/released/migrations.sha256")
                    .toString();
            run(build.folder, List.of("sha256sum", "--check", "--quiet", listed));
            build.compile();
            return build;
        } catch (IOException | InterruptedException | AssertionError failure) {
            build.remove();
            throw failure;
        }
    }

    Path folder() {
        return folder;
    }

    /** Without the network if that is enough. */
    private void compile() throws IOException, InterruptedException {
        List<String> maven = List.of(
                "mvn", "-B", "-ntp", "-q", "-DskipTests", "-pl", "gateway,profile-service,scoring-service,cli", "-am");
        List<String> offline = new ArrayList<>(maven);
        offline.addAll(List.of("-o", "package"));
        if (ended(folder, offline) != 0) {
            List<String> online = new ArrayList<>(maven);
            online.add("package");
            run(folder, online);
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        int code = ended(folder, command);
        if (code != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + code + " in " + folder);
        }
    }

    private static int ended(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after " + MINUTES + " minutes: " + command);
        }
        return process.exitValue();
    }

    void remove() throws IOException, InterruptedException {
        run(Installation.ROOT, List.of("git", "worktree", "remove", "--force", folder.toString()));
        Folders.delete(parent);
    }
}
