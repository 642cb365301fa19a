package dev.assay.scoring.follower;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.run.LeaseLost;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of several replicas one follows the feed, and one that has been overtaken can write nothing more. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LeaseResourceTest {

    private static final UUID ONE = new UUID(0, 1);

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
    void refusesAFollowerThatHasBeenOvertaken() {
        MemoryFeed feed =
                new MemoryFeed().page("1.7.3", upserted(ONE, 1, 1, 40)).page("1.8.4", upserted(ONE, 1, 2, 50));
        FeedFollower overtaken = fixture.follower("first", epoch, feed);
        fixture.step(overtaken);
        tables.execute("update feed_position set lease_until = now() - interval '1 second'");
        fixture.step(fixture.follower("second", epoch, new MemoryFeed().page("1.7.3")));

        assertThrows(LeaseLost.class, () -> fixture.step(overtaken));

        assertEquals(1, tables.count("assessment"));
        assertEquals("1.7.3", tables.text("select position from feed_position"));
    }

    @Test
    void letsOneFollowerOfSeveralRead() {
        MemoryFeed unread = new MemoryFeed();
        fixture.step(fixture.follower("first", epoch, new MemoryFeed().page("1.7.3")));

        fixture.step(fixture.follower("second", epoch, unread));

        assertTrue(unread.asked().isEmpty());
    }

    @Test
    void keepsAFollowersLeaseWhileItIsRenewed() {
        MemoryFeed unread = new MemoryFeed();
        fixture.step(fixture.follower("first", epoch, new MemoryFeed().page("1.7.3")));
        tables.execute("update feed_position set lease_until = now() - interval '1 second'");

        fixture.renew("first", epoch);
        fixture.step(fixture.follower("second", epoch, unread));

        assertTrue(unread.asked().isEmpty());
    }

    @Test
    void renewsWithoutWaitingForAPageThatIsBeingWritten() {
        MemoryFeed feed = new MemoryFeed().page("1.7.3", upserted(ONE, 1, 1, 40));
        fixture.step(fixture.follower("first", epoch, feed));

        tables.whileLocked("select 1 from feed_position for update", () -> fixture.renew("first", epoch));

        assertEquals("first", tables.text("select holder from feed_position"));
    }
}
