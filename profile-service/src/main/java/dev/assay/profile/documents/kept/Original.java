package dev.assay.profile.documents.kept;

import dev.assay.profile.documents.room.DocumentRoom;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A file as it came, on its way out. It has its place in memory until the caller has taken the last byte, or is gone. */
final class Original {

    private final HttpServerResponse response;
    private final DocumentRoom.Place place;
    private byte[] content;
    private boolean sent;

    Original(RoutingContext call, DocumentRoom.Place place) {
        this.response = call.response();
        this.place = place;
        call.addEndHandler(ended -> leaveUnsent());
        if (response.closed()) {
            leaveUnsent();
        }
    }

    Original of(byte[] read) {
        content = read;
        return this;
    }

    byte[] content() {
        return content;
    }

    void send() {
        sent = true;
        Buffer copy = Buffer.buffer(content);
        // The call refers to this object until it has ended, and one copy is enough.
        content = null;
        // An end handler runs when the bytes are queued; only this future waits until the caller has taken them.
        response.end(copy).onComplete(gone -> place.leave());
    }

    /** The answer was a problem or had no body, or nobody waits for it any more. */
    private void leaveUnsent() {
        if (!sent) {
            place.leave();
        }
    }
}
