package dev.assay.profile.imports;

import dev.assay.profile.imports.Staging.Received;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Receives a body and makes a job of it, or leaves nothing behind. */
@ApplicationScoped
class ImportUploads {

    private final Staging staging;
    private final ImportsConfig config;
    private final ImportWorker worker;

    ImportUploads(Staging staging, ImportsConfig config, ImportWorker worker) {
        this.staging = staging;
        this.config = config;
        this.worker = worker;
    }

    Uni<RestResponse<byte[]>> lines(RoutingContext call) {
        // A malformed key is refused before the body is read.
        KeyedRequest.of(call, "");
        return staging.begin("application/x-ndjson")
                .chain(job -> receive(call, job)
                        .onFailure()
                        .call(failure -> staging.discard(job))
                        // Where the key had been used, the answer is of another job, and this one is still nobody's.
                        .call(answer -> staging.discard(job))
                        .invoke(worker::wake));
    }

    private Uni<RestResponse<byte[]>> receive(RoutingContext call, UUID job) {
        LineSplitter splitter = new LineSplitter(config, false);
        Long counted = call.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        // A length that was announced has been checked already.
        long limit = counted == null ? Long.MAX_VALUE : counted;
        return new Upload(call.request(), limit, splitter, chunk -> staging.keep(job, chunk))
                .run()
                .chain(digest -> {
                    Received received = received(splitter, digest);
                    return staging.ready(KeyedRequest.of(call, digest), job, received, null);
                });
    }

    private Received received(LineSplitter splitter, String digest) {
        if (splitter.lines() == 0) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The body has no lines.");
        }
        long beyond = Math.max(0, splitter.lines() - config.maxLines());
        return new Received(splitter.lines(), beyond, digest);
    }
}
