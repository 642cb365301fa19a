package dev.assay.profile.imports.staging;

import dev.assay.profile.archive.ArchiveDirectory;
import dev.assay.profile.archive.ArchiveEntry;
import dev.assay.profile.archive.Folder;
import dev.assay.profile.documents.ManyDocuments;
import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.staging.Staging.Received;
import dev.assay.rest.idempotency.KeyedRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Receives an archive of documents. Only its directory is read before there is a job. */
@ApplicationScoped
class ArchiveUploads {

    private final Staging staging;
    private final Pieces pieces;
    private final ManyDocuments documents;
    private final ImportsConfig config;

    ArchiveUploads(Staging staging, Pieces pieces, ManyDocuments documents, ImportsConfig config) {
        this.staging = staging;
        this.pieces = pieces;
        this.documents = documents;
        this.config = config;
    }

    /** Fails before the body is taken if no document can be read here. Continues on the call's own event loop. */
    Uni<Void> requireReader(RoutingContext call) {
        return Uni.createFrom()
                .completionStage(() -> call.vertx()
                        .<Void>executeBlocking(() -> {
                            documents.requireReader();
                            return null;
                        })
                        .toCompletionStage());
    }

    Uni<RestResponse<byte[]>> receive(RoutingContext call, UUID job, long limit) {
        PieceSplitter splitter = new PieceSplitter();
        return new Upload(call.request(), limit, splitter, piece -> pieces.keep(job, piece))
                .run()
                .chain(digest -> files(job, splitter.length())
                        .call(files -> staging.keepFiles(job, files))
                        .chain(files -> staging.ready(
                                KeyedRequest.of(call, digest), job, new Received(files.size(), 0, 0), null)));
    }

    private Uni<List<ArchiveEntry>> files(UUID job, long length) {
        return pieces.read(job, Math.max(0, length - ArchiveDirectory.TAIL), length)
                .map(tail -> ArchiveDirectory.find(tail, length, config.maxFiles()))
                .chain(place -> pieces.read(job, place.start(), place.end())
                        .map(directory -> ArchiveDirectory.read(directory, place)))
                .map(Folder::documents);
    }
}
