package dev.assay.profile.changes;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the readers that wait in this process. Commits of other replicas raise no signal here, so readers also wake after a time. */
@ApplicationScoped
public class ChangeSignal {

    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();

    /** Completes when the signal is raised, or when the time is up. */
    public Uni<Void> await(Duration atMost) {
        return Uni.createFrom()
                .<Void>emitter(reader -> {
                    waiting.add(reader);
                    reader.onTermination(() -> waiting.remove(reader));
                })
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(() -> null);
    }

    void raise() {
        waiting.forEach(reader -> {
            waiting.remove(reader);
            reader.complete(null);
        });
    }

    int waiting() {
        return waiting.size();
    }
}
