package dev.assay.database;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Gives leases back when a service stops, so that others need not wait until they expire. */
public final class LeaseRelease {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private LeaseRelease() {}

    /** Waits for it, but not for long and whatever becomes of it: a lease that is not given back expires. */
    public static void atShutdown(Uni<Void> release) {
        release.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(PATIENCE.multipliedBy(2));
    }
}
