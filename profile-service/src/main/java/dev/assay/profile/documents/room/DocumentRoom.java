package dev.assay.profile.documents.room;

import dev.assay.profile.documents.reading.DocumentsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The memory for the bytes of documents, whichever way they go. */
@ApplicationScoped
public class DocumentRoom {

    /** In seconds: by then some documents have gone. */
    public static final String RETRY_AFTER = "2";

    private final long room;
    private final AtomicLong taken = new AtomicLong();

    DocumentRoom(DocumentsConfig config) {
        this.room = config.bytesAtATime();
    }

    /** A place for a document; empty if there is none left. */
    public Optional<Place> take(long bytes) {
        if (taken.addAndGet(bytes) > room) {
            taken.addAndGet(-bytes);
            return Optional.empty();
        }
        return Optional.of(new Place(bytes));
    }

    /** Held until it is left; to leave it again does nothing. */
    public final class Place {

        private final AtomicLong bytes;

        private Place(long bytes) {
            this.bytes = new AtomicLong(bytes);
        }

        public void leave() {
            taken.addAndGet(-bytes.getAndSet(0));
        }
    }
}
