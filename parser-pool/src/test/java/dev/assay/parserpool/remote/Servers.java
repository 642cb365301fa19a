package dev.assay.parserpool.remote;

import dev.assay.parserpool.DocumentReader;
import dev.assay.parserpool.PoolLimits;
import dev.assay.parserpool.Programs;
import dev.assay.parserpool.Reading;
import dev.assay.parserpool.WorkerPool;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Unjailed;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Servers of these tests, on any free port. */
final class Servers {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final PoolLimits LIMITS = new PoolLimits(1, 4, PATIENCE, PATIENCE, 100);

    private Servers() {}

    static ServerSettings settings() {
        return ServerSettings.of(Map.of(
                "ASSAY_PARSER_CLASS_PATH", String.join(File.pathSeparator, Programs.classPath()),
                "ASSAY_PARSER_PORT", "0",
                "ASSAY_PARSER_MANAGEMENT_PORT", "0",
                "ASSAY_PARSER_JAIL", "off",
                "ASSAY_PARSER_WORKERS", "1"));
    }

    /** With the workers of its settings. */
    static ParserServer real() throws IOException {
        return ParserServer.start(
                settings(), new WorkerPool(settings().launcher(), settings().limits()));
    }

    static ParserServer with(JavaProgram worker) throws IOException {
        return ParserServer.start(settings(), new WorkerPool(new Unjailed(worker), LIMITS));
    }

    /** Reads the probe of the start, then everything else as it is told. */
    static ParserServer with(BiFunction<byte[], String, CompletableFuture<Reading>> reads) throws IOException {
        return ParserServer.start(settings(), new DocumentReader() {
            @Override
            public CompletableFuture<Reading> read(byte[] content, String fileName) {
                return fileName.equals("probe.md")
                        ? CompletableFuture.completedFuture(new Reading.Read(new byte[0]))
                        : reads.apply(content, fileName);
            }

            @Override
            public void close() {}
        });
    }

    static URI address(ParserServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }
}
