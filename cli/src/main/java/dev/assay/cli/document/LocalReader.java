package dev.assay.cli.document;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Failure;
import dev.assay.parserpool.DocumentReader;
import dev.assay.parserpool.PoolLimits;
import dev.assay.parserpool.ReaderBusy;
import dev.assay.parserpool.ReaderUnavailable;
import dev.assay.parserpool.Reading;
import dev.assay.parserpool.WorkerPool;
import dev.assay.parserpool.jail.Jail;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Launcher;
import dev.assay.parserpool.jail.Unjailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Reads résumés from files. The process for documents is started when the first document is read. */
public final class LocalReader implements AutoCloseable {

    private static final String PROGRAM = "dev.assay.parser.worker.ParserWorker";

    /** One document at a time, each with the time that the service gives it; the first also waits for the process to start. */
    private static final PoolLimits LIMITS = new PoolLimits(1, 1, Duration.ofSeconds(60), Duration.ofSeconds(10), 500);

    private final Supplier<Launcher> launcher;
    private DocumentReader pool;

    LocalReader(Supplier<Launcher> launcher) {
        this.launcher = launcher;
    }

    public static LocalReader of(BuiltParser parser) {
        return new LocalReader(() -> {
            JavaProgram program =
                    JavaProgram.of(parser.jars().stream().map(Path::toString).toList(), PROGRAM);
            return parser.isUnjailed() ? new Unjailed(program) : Jail.of(program);
        });
    }

    /** @throws Failure with the reason, if the file holds nothing that can be read */
    public LocalResume read(ResumeFile file) {
        if (!file.isDocument()) {
            return new LocalResume(file.profile(), MissingNode.getInstance());
        }
        byte[] content = file.bytes();
        try {
            return resume(
                    pool().read(content, file.file().getFileName().toString()).join());
        } catch (ReaderUnavailable missing) {
            throw unread(missing);
        } catch (CompletionException failed) {
            throw unread(failed.getCause());
        }
    }

    private DocumentReader pool() {
        if (pool == null) {
            pool = new WorkerPool(launcher.get(), LIMITS);
        }
        return pool;
    }

    private static LocalResume resume(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return WorkerAnswer.resume(read.json());
        }
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new Failure(WorkerAnswer.reason(unreadable.json()));
        }
        throw new Failure(
                switch (((Reading.Broken) reading).breach()) {
                    case TIME -> "reading it was stopped: it takes longer than a document may";
                    case MEMORY -> "reading it was stopped: it takes more memory than a document may";
                    case CRASH, GARBAGE -> "the process that read it ended over it";
                });
    }

    private static Failure unread(Throwable cause) {
        if (cause instanceof ReaderUnavailable) {
            return new Failure(
                    cause.getMessage() + " Or set " + BuiltParser.JAIL + "=off for files that you trust.", cause);
        }
        if (cause instanceof ReaderBusy) {
            return new Failure("the process that reads documents did not start in time", cause);
        }
        throw new IllegalStateException(cause);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
