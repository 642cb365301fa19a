package dev.assay.cli.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is remembered of a part that was started. It is written once before the start, without a pid, and once after it,
 * so that a command killed in between leaves nothing that cannot be found again.
 *
 * @param launch a random word in the process's arguments, different at every start
 * @param pid 0 while the start is not known to have happened
 * @param build what was started, to see that a newer one has been built since
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

    /** The process, if it still runs and executable, arguments and start time all agree that it is this one. */
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
