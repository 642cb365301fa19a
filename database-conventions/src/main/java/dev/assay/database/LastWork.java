package dev.assay.database;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Work that is worth a moment when a service stops: others need not wait until a lease expires, and what is only in memory is not lost. */
public final class LastWork {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private LastWork() {}

    /** Waits for it, but not for long and whatever becomes of it. */
    public static void atShutdown(Uni<Void> work) {
        work.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(PATIENCE.multipliedBy(2));
    }
}
