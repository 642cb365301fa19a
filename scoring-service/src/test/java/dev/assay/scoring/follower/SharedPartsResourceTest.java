package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.feed.Reach;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of an epoch is said of all parts of its feed together. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class SharedPartsResourceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @Test
    void takesOverWhenTheLastPartHasCaughtUp() {
        // Given
        Epoch filling = filling();
        FeedFollower first = fixture.follower("first", filling, new Part(0, upserted(ONE, 1, 1, 40)));
        FeedFollower second = fixture.follower("second", filling, new Part(1, upserted(TWO, 1, 1, 60)));

        // When
        fixture.step(first);
        String half = state();
        fixture.step(second);

        // Then
        assertEquals("FILLING", half);
        assertEquals("CURRENT", state());
        assertEquals("2", tables.text("select scored from feed_progress where epoch_id = 'next'"));
        assertEquals("a b", tables.text("select position from feed_progress where epoch_id = 'next'"));
    }

    @Test
    void takesOverOnlyWhenNothingIsOnItsWayToAnyPart() {
        // Given
        Epoch filling = filling();
        FeedFollower first = fixture.follower("first", filling, new Part(0));
        FeedFollower second = fixture.follower("second", filling, new Part(1));
        fixture.step(fixture.follower("second", filling, Part.besideWhatIsOnItsWay(1)));

        // When
        fixture.step(first);
        String early = state();
        fixture.step(second);

        // Then
        assertEquals("FILLING", early);
        assertEquals("CURRENT", state());
    }

    @Test
    void hasNotReadWhatNobodyHasReadOfAPart() {
        // When
        fixture.step(fixture.follower("first", epoch, new Part(0)));

        // Then
        assertEquals(null, tables.text("select caught_up_at from feed_progress"));
        assertEquals(null, tables.text("select read_at from feed_progress"));
    }

    @Test
    void forgetsThePartsOfAFeedThatIsNotDividedAnyMore() {
        // Given
        fixture.step(fixture.follower("first", epoch, new Part(1)));
        fixture.release("first");

        // When
        fixture.apply(epoch, "1.7.3", upserted(ONE, 1, 1, 40));

        // Then
        assertEquals(1, tables.count("feed_position"));
    }

    private Epoch filling() {
        tables.execute(
                "insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at, takes_over)"
                        + " select 'next', rubric_version, rubric_hash, engine_version, as_of, 'FILLING', now(), true"
                        + " from epoch limit 1");
        return fixture.epoch("next");
    }

    private String state() {
        return tables.text("select state from epoch where id = 'next'");
    }

    /** One part of two, which its reader has read to the end with these changes. */
    private record Part(int number, boolean complete, CandidateChange... changes) implements ChangeFeed {

        Part(int number, CandidateChange... changes) {
            this(number, true, changes);
        }

        /** Nothing waits in it, but something may come. */
        static Part besideWhatIsOnItsWay(int number) {
            return new Part(number, false);
        }

        @Override
        public Uni<FeedParts> parts() {
            return Uni.createFrom().item(new FeedParts(Set.of(number), 2));
        }

        @Override
        public Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait) {
            Reach end = new Reach(number, number == 0 ? "a" : "b", 0, Optional.empty(), complete);
            return Uni.createFrom().item(new ChangePage(List.of(changes), List.of(end)));
        }

        @Override
        public Uni<Void> close() {
            return Uni.createFrom().voidItem();
        }
    }
}
