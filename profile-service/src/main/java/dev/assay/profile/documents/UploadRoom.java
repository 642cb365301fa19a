package dev.assay.profile.documents;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Admits a document's body only if there is room in memory for its announced length, before it is read. */
@ApplicationScoped
class UploadRoom {

    /** After the check of the credential, whose priority is 800. */
    private static final int AFTER_THE_TOKEN = 700;

    private static final Pattern PATH = Pattern.compile("/api/v1/(candidates/[^/]+/)?documents");

    private final long room;
    private final AtomicLong taken = new AtomicLong();

    UploadRoom(DocumentsConfig config) {
        this.room = config.bytesAtATime();
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
        if (taken.addAndGet(bytes) > room) {
            taken.addAndGet(-bytes);
            request.response().putHeader("Retry-After", "2").putHeader(HttpHeaders.CONNECTION, "close");
            ProblemWriter.write(
                    request, CommonError.UNAVAILABLE, "Too many documents are being read; send it again in a moment.");
            return;
        }
        request.addEndHandler(ended -> taken.addAndGet(-bytes));
        request.next();
    }

    /** A body of unknown length counts as one of the greatest length allowed. */
    private static long bytes(String announced) {
        return announced == null ? Upload.MOST_BYTES : Long.parseLong(announced);
    }
}
