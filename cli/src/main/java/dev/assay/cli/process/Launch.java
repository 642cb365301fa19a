package dev.assay.cli.process;

import dev.assay.cli.output.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts processes in a session of their own, so that neither Ctrl-C nor the end of the terminal reaches them. */
public final class Launch {

    private final LaunchRecords records;

    public Launch(LaunchRecords records) {
        this.records = records;
    }

    /**
     * Starts the command and records it.
     *
     * @param intent the record without a pid; its launch word must be among the command's arguments
     * @param log takes both outputs; the log of the previous start is kept beside it
     */
    public Process start(LaunchRecord intent, List<String> command, Map<String, String> environment, Path log) {
        records.write(intent);
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .directory(log.getParent().toFile());
        // Of the settings in this command's environment, services get none except those chosen for them.
        builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = builder.start();
            records.write(intent.startedAs(process.pid(), ProcessView.startTicks(process.pid())));
            return process;
        } catch (IOException e) {
            records.forget(intent.part());
            throw new Failure("could not start " + intent.part() + " (" + e.getMessage() + ").", e);
        }
    }
}
