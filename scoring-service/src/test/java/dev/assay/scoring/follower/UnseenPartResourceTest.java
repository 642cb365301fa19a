package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epoch;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lag of a part in which changes wait while pages bring those of other parts only. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class UnseenPartResourceTest {

    private static final Instant SEEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final String SINCE = "select oldest_pending_at = '" + SEEN + "' from feed_position";

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    private Epoch epoch;

    @BeforeEach
    void reset() {
        epoch = tables.reset();
    }

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void waitsAsLongAsBefore() {
        // Given
        read(3, Optional.of(SEEN));

        // When
        read(3, Optional.empty());

        // Then
        assertEquals("t", tables.text(SINCE));
    }

    @Test
    void waitsSinceTheLastLookWhereThatSawNothing() {
        // Given
        read(0, Optional.empty());
        tables.execute("update feed_position set read_at = '" + SEEN + "'");

        // When
        read(3, Optional.empty());

        // Then
        assertEquals("t", tables.text(SINCE));
    }

    @Test
    void waitsNoLongerOnceItIsRead() {
        // Given
        read(3, Optional.of(SEEN));

        // When
        read(0, Optional.empty());

        // Then
        assertEquals(null, tables.text(SINCE));
    }

    private void read(long pending, Optional<Instant> oldest) {
        fixture.step(fixture.follower("fixture", epoch, new Part(pending, oldest)));
    }

    private record Part(long pending, Optional<Instant> oldest) implements ChangeFeed {

        @Override
        public Uni<FeedParts> parts() {
            return Uni.createFrom().item(FeedParts.WHOLE);
        }

        @Override
        public Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait) {
            return Uni.createFrom().item(new ChangePage(List.of(), List.of(new Reach(0, "a", pending, oldest))));
        }

        @Override
        public Uni<Void> close() {
            return Uni.createFrom().voidItem();
        }
    }
}
