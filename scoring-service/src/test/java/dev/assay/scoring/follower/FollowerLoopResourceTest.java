package dev.assay.scoring.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.follower.status.LagOfOthers;
import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class FollowerLoopResourceTest {

    @Inject
    Vertx vertx;

    @Inject
    Epochs epochs;

    @Inject
    Followers followers;

    @Inject
    LagOfOthers others;

    @Test
    void looksAtTheBuildsNoMoreOnceItStops() {
        CountedLooks looks = new CountedLooks();
        FollowerLoop loop = new FollowerLoop(vertx, looks, epochs, followers, others);
        loop.look();

        loop.stop(new ShutdownEvent());
        loop.look();

        assertEquals(1, looks.count);
    }

    private static final class CountedLooks extends Preparation {

        private int count;

        CountedLooks() {
            super(null, null, null, null);
        }

        @Override
        Uni<Void> look() {
            count++;
            return Uni.createFrom().voidItem();
        }
    }
}
