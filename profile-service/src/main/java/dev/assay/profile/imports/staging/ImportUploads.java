package dev.assay.profile.imports.staging;

import dev.assay.profile.imports.job.Asked;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.staging.Staging.Received;
import dev.assay.profile.table.Table;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Receives a body and makes a job from it, or leaves nothing behind. */
@ApplicationScoped
public class ImportUploads {

    private final Staging staging;
    private final ImportsConfig config;
    private final ArchiveUploads archives;

    ImportUploads(Staging staging, ImportsConfig config, ArchiveUploads archives) {
        this.staging = staging;
        this.config = config;
        this.archives = archives;
    }

    public Uni<RestResponse<byte[]>> lines(RoutingContext call) {
        return job(call, "application/x-ndjson", job -> receive(call, job, false));
    }

    /** A table waits for a human to confirm what its columns mean. */
    public Uni<RestResponse<byte[]>> table(RoutingContext call) {
        return job(call, ImportJob.TABLE, job -> receive(call, job, true));
    }

    /** Documents, each of which becomes a candidate. */
    public Uni<RestResponse<byte[]>> archive(RoutingContext call) {
        return archives.requireReader(call)
                .chain(() -> job(call, ImportJob.ARCHIVE, job -> archives.receive(call, job, limit(call))));
    }

    private Uni<RestResponse<byte[]>> job(
            RoutingContext call, String mediaType, Function<UUID, Uni<RestResponse<byte[]>>> receive) {
        // A malformed key is refused before the body is read.
        KeyedRequest.of(call, "");
        return staging.begin(mediaType, Asked.of("createImport", call))
                .chain(job -> receive.apply(job)
                        .onFailure()
                        .call(failure -> staging.discard(job))
                        // If the idempotency key had been used, the answer names another job, and nobody has been
                        // told of this one.
                        .call(answer -> staging.discard(job)));
    }

    private Uni<RestResponse<byte[]>> receive(RoutingContext call, UUID job, boolean table) {
        LineSplitter splitter = new LineSplitter(config, table);
        AtomicReference<Chunk> first = new AtomicReference<>();
        return new Upload(call.request(), limit(call), splitter, chunk -> {
                    first.compareAndSet(null, chunk);
                    return staging.keep(job, chunk);
                })
                .run()
                .chain(digest -> {
                    String mapping = table ? guess(first.get()) : null;
                    return staging.ready(
                            KeyedRequest.of(call, digest), job, received(splitter, table ? 1 : 0), mapping);
                });
    }

    private static long limit(RoutingContext call) {
        Long counted = call.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        // A length that was announced has been checked already.
        return counted == null ? Long.MAX_VALUE : counted;
    }

    private String guess(Chunk first) {
        if (first == null || first.isTooLong()) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The table has no heading.");
        }
        return Table.guess(first.heading()).json();
    }

    /** @param headings how many of the lines are headings */
    private Received received(LineSplitter splitter, int headings) {
        if (splitter.lines() <= headings) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The body has no lines.");
        }
        long beyond = Math.max(0, splitter.lines() - config.maxLines());
        return new Received(splitter.lines() - headings, beyond, config.maxLines() + 1);
    }
}
