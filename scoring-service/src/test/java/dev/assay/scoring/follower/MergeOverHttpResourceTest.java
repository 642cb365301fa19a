package dev.assay.scoring.follower;

import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Merges are followed, too, when they come over HTTP. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class MergeOverHttpResourceTest extends MergeBehaviour {

    @Inject
    Vertx vertx;

    private HttpDelivery delivery;

    @BeforeEach
    void open() throws Exception {
        delivery = new HttpDelivery(vertx);
        fixture.by(delivery);
    }

    @AfterEach
    void close() throws Exception {
        fixture.by(Delivery.MEMORY);
        delivery.close();
    }
}
