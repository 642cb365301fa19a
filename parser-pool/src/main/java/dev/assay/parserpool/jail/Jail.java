package dev.assay.parserpool.jail;

import dev.assay.parserpool.ReaderUnavailable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts a program with bubblewrap, in its own namespaces for users, processes, network, mounts, host name and IPC. It sees a read-only tree with
 * the JDK, the shared libraries that the JDK needs, and the program, and one small writable folder in memory. It has no capabilities, limited
 * memory, and none of the system calls that {@link SeccompFilter} refuses. The process ends with the thread that started it.
 */
public final class Jail implements Launcher {

    /** Size in bytes of the folder for temporary files. */
    private static final long FOLDER = 8L << 20;

    private static final String NOBODY = "65534";

    /** Opens the filter as descriptor 3, which bubblewrap reads, and deletes the file, so that a killed process leaves none behind. The rest is the command. */
    private static final String WITH_FILTER = "exec 3<\"$0\"; rm -f \"$0\"; exec \"$@\"";

    private final JavaProgram program;
    private final Path bubblewrap;
    private final Path prlimit;
    private final Path begins;
    private final byte[] filter;
    private final List<Path> shared;

    private Jail(JavaProgram program, Path bubblewrap, Path prlimit, Path begins) throws IOException {
        this.program = program;
        this.bubblewrap = bubblewrap;
        this.prlimit = prlimit;
        this.begins = begins;
        this.filter = SeccompFilter.program(System.getProperty("os.arch"));
        this.shared = new SystemFiles(program.home()).all();
    }

    /** @throws ReaderUnavailable if this machine lacks something for it; the message says what to install */
    public static Jail of(JavaProgram program) {
        return of(program, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param begins where the filter is for as long as it takes to begin */
    static Jail of(JavaProgram program, Path begins) {
        try {
            return new Jail(program, onPath("bwrap", "bubblewrap"), onPath("prlimit", "util-linux"), begins);
        } catch (IOException e) {
            throw new ReaderUnavailable("The jail for documents cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static Path onPath(String command, String packageName) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new ReaderUnavailable("Documents are read in a jail only, and '" + command
                        + "' is not installed here: install the package '" + packageName + "' (apt-get install "
                        + packageName + ")."));
    }

    @Override
    public Process start() throws IOException {
        Path filterFile = Files.createTempFile(begins, "assay-system-calls-", ".bpf");
        try {
            Files.write(filterFile, filter);
            return start(filterFile);
        } catch (IOException cannot) {
            Files.deleteIfExists(filterFile);
            throw cannot;
        }
    }

    private Process start(Path filterFile) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WITH_FILTER, filterFile.toString()));
        command.addAll(List.of(
                prlimit.toString(),
                "--data=" + (JavaProgram.MEMORY - FOLDER),
                "--fsize=" + FOLDER,
                "--core=0",
                "--nofile=1024"));
        command.add(bubblewrap.toString());
        command.addAll(walls());
        command.addAll(program.command("/tmp"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        // Java's launcher finds its libraries through /proc, which the jail does not have.
        builder.environment()
                .put("LD_LIBRARY_PATH", program.home().resolve("lib").toString());
        return builder.start();
    }

    private List<String> walls() {
        List<String> walls = new ArrayList<>(List.of("--unshare-user", "--unshare-pid", "--unshare-net"));
        walls.addAll(List.of("--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"));
        walls.addAll(List.of("--uid", NOBODY, "--gid", NOBODY, "--hostname", "parser", "--cap-drop", "ALL"));
        walls.addAll(List.of("--die-with-parent", "--new-session", "--seccomp", "3"));
        // First, so that a program under /tmp is mounted over it and not hidden by it.
        walls.addAll(List.of("--size", Long.toString(FOLDER), "--tmpfs", "/tmp"));
        walls.addAll(List.of("--dev-bind", "/dev/null", "/dev/null"));
        walls.addAll(List.of("--dev-bind", "/dev/random", "/dev/random", "--dev-bind", "/dev/urandom", "/dev/urandom"));
        shared.forEach(path -> show(path, walls));
        show(program.home(), walls);
        program.places().forEach(path -> show(path, walls));
        // Last, because the root of all these mounts is a writable file system in memory, too.
        walls.addAll(List.of("--chdir", "/tmp", "--remount-ro", "/"));
        return walls;
    }

    private static void show(Path path, List<String> walls) {
        walls.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }

    @Override
    public String advice() {
        return "bubblewrap needs to be allowed to make user namespaces (sysctl user.max_user_namespaces, kernel.unprivileged_userns_clone,"
                + " kernel.apparmor_restrict_unprivileged_userns).";
    }
}
