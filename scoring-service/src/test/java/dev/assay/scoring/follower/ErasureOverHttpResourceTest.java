package dev.assay.scoring.follower;

import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Erasures are kept apart, too, when they come over HTTP. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ErasureOverHttpResourceTest extends ErasureBehaviour {

    @Override
    Delivery opened() throws Exception {
        return new HttpDelivery(vertx);
    }
}
