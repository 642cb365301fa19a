package dev.assay.profile.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The memory for the bytes of documents, whichever way they go. */
@ApplicationScoped
class DocumentRoom {

    /** In seconds: by then some documents have gone. */
    static final String RETRY_AFTER = "2";

    private final long room;
    private final AtomicLong taken = new AtomicLong();

    DocumentRoom(DocumentsConfig config) {
        this.room = config.bytesAtATime();
    }

    /** A place for a document; empty if there is none left. */
    Optional<Place> take(long bytes) {
        if (taken.addAndGet(bytes) > room) {
            taken.addAndGet(-bytes);
            return Optional.empty();
        }
        return Optional.of(new Place(bytes));
    }

    /** Held until it is left; to leave it again does nothing. */
    final class Place {

        private final AtomicLong bytes;

        private Place(long bytes) {
            this.bytes = new AtomicLong(bytes);
        }

        void leave() {
            taken.addAndGet(-bytes.getAndSet(0));
        }
    }
}
