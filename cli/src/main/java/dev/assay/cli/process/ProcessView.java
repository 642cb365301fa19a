package dev.assay.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A live process as the kernel shows it. A zombie is not one: it does nothing and there is nothing to stop.
 *
 * @param startTicks clock ticks from boot to the start of the process, which with the pid identify one process
 * @param executable the program, even if its file has been replaced since
 */
public record ProcessView(long pid, long startTicks, Path executable, Path folder, List<String> arguments) {

    private static final Path PROC = Path.of("/proc");
    private static final String REPLACED = " (deleted)";
    private static final int STATE_FIELD = 0;
    private static final int START_FIELD = 19;

    /** The process with that pid, unless there is none or it is hidden from this user. */
    public static Optional<ProcessView> of(long pid) {
        Path folder = PROC.resolve(Long.toString(pid));
        try {
            String[] stat = statistics(folder);
            if (stat[STATE_FIELD].equals("Z") || stat[STATE_FIELD].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessView(
                    pid,
                    Long.parseLong(stat[START_FIELD]),
                    link(folder.resolve("exe")),
                    link(folder.resolve("cwd")),
                    arguments(folder)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** When the process with that pid started, in clock ticks; 0 if there is none. */
    static long startTicks(long pid) {
        try {
            String[] stat = statistics(PROC.resolve(Long.toString(pid)));
            return stat[STATE_FIELD].equals("Z") ? 0 : Long.parseLong(stat[START_FIELD]);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Every process that this user may look at. */
    public static List<ProcessView> all() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .flatMap(name -> of(Long.parseLong(name)).stream())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The fields after the command's name, which may itself hold spaces and brackets. */
    private static String[] statistics(Path folder) throws IOException {
        String stat = new String(Files.readAllBytes(folder.resolve("stat")), StandardCharsets.ISO_8859_1);
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static Path link(Path link) throws IOException {
        String target = Files.readSymbolicLink(link).toString();
        return Path.of(target.endsWith(REPLACED) ? target.substring(0, target.length() - REPLACED.length()) : target);
    }

    private static List<String> arguments(Path folder) throws IOException {
        String line = new String(Files.readAllBytes(folder.resolve("cmdline")), StandardCharsets.UTF_8);
        return List.of(line.split("\0"));
    }
}
