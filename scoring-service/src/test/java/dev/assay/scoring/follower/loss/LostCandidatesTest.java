package dev.assay.scoring.follower.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.scoring.feed.LookedUp;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LostCandidatesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final InMemory store = new InMemory();
    private final List<List<UUID>> questions = new ArrayList<>();
    private Uni<LookedUp> answer = Uni.createFrom().item(new LookedUp(2, Set.of(ONE), 2));
    private final LostCandidates replica = new LostCandidates(
            asked -> {
                questions.add(asked);
                return asked.isEmpty() ? Uni.createFrom().item(new LookedUp(2, Set.of(), 0)) : answer;
            },
            store,
            "one");

    @Test
    void forgetsOnlyTheUnknown() {
        assertEquals(Duration.ZERO, step());

        assertEquals(Set.of(ONE), store.forgotten);
        assertEquals(THREE, store.searchedTo);
    }

    @Test
    void forgetsNobodyByAnAnswerOfAnotherIncarnation() {
        answer = Uni.createFrom().item(new LookedUp(3, Set.of(ONE, TWO), 2));

        assertNotEquals(Duration.ZERO, step());

        assertEquals(Set.of(), store.forgotten);
        assertEquals(InMemory.START, store.searchedTo);
    }

    @Test
    void forgetsNobodyWithoutAnAnswer() {
        answer = Uni.createFrom().failure(new IllegalStateException("away"));

        assertNotEquals(Duration.ZERO, step());

        assertEquals(Set.of(), store.forgotten);
        assertEquals(InMemory.START, store.searchedTo);
    }

    @Test
    void goesOnBehindWhomAPartOfTheAnswerCovers() {
        answer = Uni.createFrom().item(new LookedUp(2, Set.of(ONE), 1));

        step();

        assertEquals(ONE, store.searchedTo);
    }

    @Test
    void asksForTheIncarnationOnceInASearch() {
        answer = Uni.createFrom().item(new LookedUp(2, Set.of(), 1));

        step();
        step();

        assertEquals(List.of(List.of(), List.of(ONE, TWO), List.of(TWO)), questions);
    }

    private Duration step() {
        return replica.step().await().atMost(Duration.ofSeconds(10));
    }

    /** The first two of three candidates are stale. */
    private static final class InMemory implements LostCandidates.Store {

        private static final UUID START = new UUID(0, 0);

        private final Set<UUID> forgotten = new HashSet<>();
        private UUID searchedTo = START;

        @Override
        public Uni<Optional<LostCandidates.Search>> take(long incarnation, String searcher) {
            return Uni.createFrom().item(Optional.of(new LostCandidates.Search(incarnation, searchedTo)));
        }

        @Override
        public Uni<Optional<LostCandidates.Batch>> next(LostCandidates.Search search) {
            List<UUID> stale = List.of(ONE, TWO).stream()
                    .filter(candidate -> candidate.compareTo(search.searchedTo()) > 0)
                    .toList();
            return Uni.createFrom().item(Optional.of(new LostCandidates.Batch(stale, THREE)));
        }

        @Override
        public Uni<Void> forget(LostCandidates.Search search, String searcher, Collection<UUID> lost, UUID to) {
            forgotten.addAll(lost);
            searchedTo = to;
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Long> end(LostCandidates.Search search, String searcher) {
            return Uni.createFrom().item((long) forgotten.size());
        }

        @Override
        public Uni<Void> release(String searcher) {
            return Uni.createFrom().voidItem();
        }
    }
}
