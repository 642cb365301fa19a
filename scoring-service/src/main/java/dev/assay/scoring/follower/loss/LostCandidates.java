package dev.assay.scoring.follower.loss;

import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.LookedUp;
import dev.assay.scoring.follower.run.Steps;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Forgets candidates whom profile-service lost when its database was restored. Nothing on the feed tells of them, so everybody of whom no version of the present
 * incarnation has come is asked for, a batch at a time; one replica does so, once in each incarnation. Only who is unknown there by a complete answer of that
 * incarnation is forgotten.
 */
final class LostCandidates implements Steps {

    private static final Logger LOG = Logger.getLogger(LostCandidates.class);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(30);

    /** How far the search in an incarnation has come. */
    record Search(long incarnation, UUID searchedTo) {}

    /**
     * Candidates to be asked for.
     *
     * @param stale those of whom no version of the present incarnation has come
     * @param to up to which id nobody else is to be asked for
     */
    record Batch(List<UUID> stale, UUID to) {}

    /** Where candidates are looked for and forgotten. */
    interface Store {

        /** Records the incarnation; answers the search in it if that is due and this searcher's. */
        Uni<Optional<Search>> take(long incarnation, String searcher);

        /** The next candidates in the order of their ids; empty at the end. */
        Uni<Optional<Batch>> next(Search search);

        /** Forgets candidates, and goes on from {@code to}; fails if the search is another replica's by now, or in a past incarnation. */
        Uni<Void> forget(Search search, String searcher, Collection<UUID> lost, UUID to);

        /** Ends the search; answers how many candidates were forgotten in it. */
        Uni<Long> end(Search search, String searcher);

        Uni<Void> release(String searcher);
    }

    private final CandidateLookup profiles;
    private final Store store;
    private final String name;
    private Optional<Search> going = Optional.empty();

    LostCandidates(CandidateLookup profiles, Store store, String name) {
        this.profiles = profiles;
        this.store = store;
        this.name = name;
    }

    @Override
    public Uni<Duration> step() {
        Uni<Optional<Search>> search = going.isPresent() ? Uni.createFrom().item(going) : take();
        return search.chain(
                        found -> found.map(this::goOn).orElse(Uni.createFrom().item(NEXT_LOOK)))
                .onFailure()
                .recoverWithItem(failure -> {
                    going = Optional.empty();
                    LOG.infof("The search for lost candidates waits: %s", failure.toString());
                    return NEXT_LOOK;
                });
    }

    private Uni<Optional<Search>> take() {
        return profiles.lookUp(List.of()).chain(answer -> store.take(answer.incarnation(), name));
    }

    private Uni<Duration> goOn(Search search) {
        return store.next(search)
                .chain(batch -> batch.map(found -> ask(search, found)).orElseGet(() -> end(search)));
    }

    private Uni<Duration> ask(Search search, Batch batch) {
        if (batch.stale().isEmpty()) {
            return forget(search, Set.of(), batch.to());
        }
        return profiles.lookUp(batch.stale()).chain(answer -> {
            if (answer.incarnation() != search.incarnation()) {
                throw new IllegalStateException("profile-service's database has been restored again");
            }
            return forget(search, answer.unknown(), answeredTo(answer, batch));
        });
    }

    private Uni<Duration> forget(Search search, Set<UUID> lost, UUID to) {
        return store.forget(search, name, lost, to)
                .invoke(() -> going = Optional.of(new Search(search.incarnation(), to)))
                .replaceWith(Duration.ZERO);
    }

    private static UUID answeredTo(LookedUp answer, Batch batch) {
        return answer.answered() == batch.stale().size()
                ? batch.to()
                : batch.stale().get(answer.answered() - 1);
    }

    private Uni<Duration> end(Search search) {
        return store.end(search, name).map(forgotten -> {
            going = Optional.empty();
            LOG.infof(
                    "Since incarnation %d of profile-service's database, %d candidates whom it does not know any more were forgotten",
                    search.incarnation(), forgotten);
            return NEXT_LOOK;
        });
    }

    @Override
    public Uni<Void> close() {
        return store.release(name);
    }
}
