package dev.assay.profile.documents.kept;

import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.documents.room.DocumentRoom;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads originals for callers, each only while there is room for it in memory. */
@ApplicationScoped
class Downloads {

    private final Documents documents;
    private final DocumentRoom room;

    Downloads(Documents documents, DocumentRoom room) {
        this.documents = documents;
        this.room = room;
    }

    Uni<Original> of(CandidateId candidate, DocumentResponse document, RoutingContext call) {
        DocumentRoom.Place place = room.take(document.sizeBytes()).orElseThrow(Downloads::full);
        Original original = new Original(call, place);
        return documents.content(candidate, document).map(original::of);
    }

    private static ProblemException full() {
        return new ProblemException(
                        CommonError.UNAVAILABLE,
                        "Too many documents are being sent and received; ask for it again in a moment.")
                .withHeader("Retry-After", DocumentRoom.RETRY_AFTER);
    }
}
