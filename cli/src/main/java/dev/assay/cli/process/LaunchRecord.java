package dev.assay.cli.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The record of a part that was started. It is written before the start, without a pid, and again after it, so that a process can be found again even
 * if the command is killed in between.
 *
 * @param launch a random word in the process's arguments, different at every start
 * @param pid 0 while the start is not known to have happened
 * @param build identifies what was started, to detect that a newer build exists
 */
public record LaunchRecord(
        String part,
        String launch,
        String executable,
        long pid,
        long startTicks,
        int port,
        int managementPort,
        String build) {

    LaunchRecord startedAs(long newPid, long newStartTicks) {
        return new LaunchRecord(part, launch, executable, newPid, newStartTicks, port, managementPort, build);
    }

    /** The process, if it still runs and its executable, arguments and start time all match. */
    @JsonIgnore
    public Optional<ProcessView> process() {
        if (pid == 0) {
            return ProcessView.all().stream().filter(this::looksLike).findFirst();
        }
        return ProcessView.of(pid).filter(view -> view.startTicks() == startTicks && looksLike(view));
    }

    private boolean looksLike(ProcessView view) {
        return view.executable().equals(Path.of(executable))
                && view.arguments().stream().anyMatch(argument -> argument.endsWith("assay.launch=" + launch));
    }
}
