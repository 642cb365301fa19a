package dev.assay.profile.documents.reading;

import dev.assay.parserpool.DocumentReader;
import dev.assay.parserpool.PoolLimits;
import dev.assay.parserpool.ReaderUnavailable;
import dev.assay.parserpool.Reading;
import dev.assay.parserpool.WorkerPool;
import dev.assay.parserpool.jail.Jail;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Launcher;
import dev.assay.parserpool.jail.Unjailed;
import dev.assay.parserpool.remote.RemoteReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The pool of this process, once it can be made, or that of another. If the machine lacks something, every attempt to read fails with what it is. */
@ApplicationScoped
class Reader {

    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final String PROGRAM = "dev.assay.parser.worker.ParserWorker";

    private final DocumentsConfig config;
    private DocumentReader pool;

    Reader(DocumentsConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        try {
            pool();
        } catch (ReaderUnavailable missing) {
            LOG.warnf("No document will be read: %s", missing.getMessage());
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (pool != null) {
            pool.close();
        }
    }

    /** @throws ReaderUnavailable if no document can be read, with the reason */
    void require() {
        pool();
    }

    CompletableFuture<Reading> read(byte[] content, String fileName) {
        try {
            return pool().read(content, fileName);
        } catch (ReaderUnavailable missing) {
            return CompletableFuture.failedFuture(missing);
        }
    }

    /** Tried again with each document until it works: a missing package may have been installed meanwhile. */
    private synchronized DocumentReader pool() {
        if (pool == null) {
            pool = config.parserUrl().map(this::remote).orElseGet(this::own);
        }
        return pool;
    }

    private DocumentReader remote(URI server) {
        return new RemoteReader(server, config.longestWait().plus(config.perDocument()));
    }

    private DocumentReader own() {
        PoolLimits limits = new PoolLimits(
                config.workers().orElse(Runtime.getRuntime().availableProcessors()),
                config.waiting(),
                config.longestWait(),
                config.perDocument(),
                config.perWorker());
        return new WorkerPool(launcher(), limits);
    }

    private Launcher launcher() {
        JavaProgram program = JavaProgram.of(
                config.parser()
                        .orElseThrow(() -> new ReaderUnavailable(
                                "This service is not told where its parser is (assay.documents.parser).")),
                PROGRAM);
        return switch (config.jail()) {
            case REQUIRED -> Jail.of(program);
            case OFF -> new Unjailed(program);
        };
    }
}
