package dev.assay.scoring.follower;

import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.LookedUp;
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

    /** @param stale whether no version of the present incarnation has come of this candidate */
    record Named(UUID candidate, boolean stale) {}

    /** Where candidates are looked for and forgotten. */
    interface Store {

        /** Records the incarnation; answers the search in it if that is due and this searcher's. */
        Uni<Optional<Search>> take(long incarnation, String searcher);

        /** The next candidates in the order of their ids; none at the end. */
        Uni<List<Named>> next(Search search);

        /** Forgets candidates, and goes on from {@code to}; fails if the search is another replica's by now. */
        Uni<Void> forget(Search search, String searcher, Collection<UUID> lost, UUID to);

        /** Ends the search; answers how many candidates were forgotten in it. */
        Uni<Long> end(Search search, String searcher);

        Uni<Void> release(String searcher);
    }

    private final CandidateLookup profiles;
    private final Store store;
    private final String name;

    LostCandidates(CandidateLookup profiles, Store store, String name) {
        this.profiles = profiles;
        this.store = store;
        this.name = name;
    }

    @Override
    public Uni<Duration> step() {
        return profiles.lookUp(List.of())
                .chain(answer -> store.take(answer.incarnation(), name))
                .chain(search -> search.map(this::goOn).orElse(Uni.createFrom().item(NEXT_LOOK)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.infof("The search for lost candidates waits: %s", failure.toString());
                    return NEXT_LOOK;
                });
    }

    private Uni<Duration> goOn(Search search) {
        return store.next(search)
                .chain(named ->
                        named.isEmpty() ? end(search) : ask(search, named).replaceWith(Duration.ZERO));
    }

    private Uni<Void> ask(Search search, List<Named> named) {
        UUID last = named.get(named.size() - 1).candidate();
        List<UUID> asked =
                named.stream().filter(Named::stale).map(Named::candidate).toList();
        if (asked.isEmpty()) {
            return store.forget(search, name, Set.of(), last);
        }
        return profiles.lookUp(asked).chain(answer -> {
            if (answer.incarnation() != search.incarnation()) {
                throw new IllegalStateException("profile-service's database has been restored again");
            }
            return store.forget(search, name, answer.unknown(), answeredTo(answer, asked, last));
        });
    }

    private static UUID answeredTo(LookedUp answer, List<UUID> asked, UUID last) {
        return answer.answered() == asked.size() ? last : asked.get(answer.answered() - 1);
    }

    private Uni<Duration> end(Search search) {
        return store.end(search, name).map(forgotten -> {
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
