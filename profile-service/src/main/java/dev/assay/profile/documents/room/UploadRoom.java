package dev.assay.profile.documents.room;

import dev.assay.profile.documents.file.Upload;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Admits a document's body only if there is room in memory for its announced length, before it is read. */
@ApplicationScoped
class UploadRoom {

    /** After the check of the credential, whose priority is 800. */
    private static final int AFTER_THE_TOKEN = 700;

    private static final Pattern PATH = Pattern.compile("/api/v1/(candidates/[^/]+/)?documents");

    private final DocumentRoom room;

    UploadRoom(DocumentRoom room) {
        this.room = room;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_THE_TOKEN);
    }

    private void admit(RoutingContext request) {
        boolean upload = request.request().method() == HttpMethod.POST
                && PATH.matcher(request.normalizedPath()).matches();
        if (!upload) {
            request.next();
            return;
        }
        long bytes = bytes(request.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        Optional<DocumentRoom.Place> place = room.take(bytes);
        if (place.isEmpty()) {
            request.response()
                    .putHeader("Retry-After", DocumentRoom.RETRY_AFTER)
                    .putHeader(HttpHeaders.CONNECTION, "close");
            ProblemWriter.write(
                    request, CommonError.UNAVAILABLE, "Too many documents are being read; send it again in a moment.");
            return;
        }
        request.addEndHandler(ended -> place.get().leave());
        request.next();
    }

    /** A body of unknown length counts as one of the greatest length allowed. */
    private static long bytes(String announced) {
        return announced == null ? Upload.MOST_BYTES : Long.parseLong(announced);
    }
}
