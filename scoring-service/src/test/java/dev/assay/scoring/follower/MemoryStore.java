package dev.assay.scoring.follower;

import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.follower.changes.KnownVersions;
import dev.assay.scoring.follower.changes.PageUpdate;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A store that remembers what it was told to write; what it knows is set by the test. */
class MemoryStore implements FeedStore {

    private final List<PageUpdate> written = new ArrayList<>();
    private KnownVersions known = new KnownVersions(Map.of(), Map.of(), Map.of(), Map.of());
    private String otherHolder;
    private String position;
    private long revision;
    private int acquisitions;
    private RuntimeException failure;

    void heldBy(String other) {
        otherHolder = other;
    }

    void at(String recorded) {
        position = recorded;
    }

    void knows(KnownVersions versions) {
        known = versions;
    }

    void failsOnce(RuntimeException next) {
        failure = next;
    }

    List<PageUpdate> written() {
        return written;
    }

    Optional<String> position() {
        return Optional.ofNullable(position);
    }

    int acquisitions() {
        return acquisitions;
    }

    @Override
    public Uni<List<FeedPosition>> acquire(String epochId, String follower, FeedParts parts) {
        acquisitions++;
        revision++;
        String holder = otherHolder == null ? follower : otherHolder;
        return Uni.createFrom().item(List.of(FeedPosition.recorded(epochId, position, revision, holder)));
    }

    @Override
    public Uni<KnownVersions> known(String epochId, Set<UUID> candidates) {
        return Uni.createFrom().item(known);
    }

    @Override
    public Uni<Written> write(Collection<Lease> leases, PageUpdate update) {
        if (failure != null) {
            RuntimeException now = failure;
            failure = null;
            return Uni.createFrom().failure(now);
        }
        written.add(update);
        position = update.page().reaches().get(0).next();
        revision++;
        Lease moved = leases.iterator().next().movedTo(position, Optional.empty());
        return Uni.createFrom().item(new Written(List.of(moved), update.promotes()));
    }
}
