package dev.assay.scoring.follower;

import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Changes are applied once, too, when they come over Kafka. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class FollowerOverKafkaResourceTest extends FollowerBehaviour {

    @Override
    Delivery opened() throws Exception {
        return new KafkaDelivery(vertx);
    }
}
