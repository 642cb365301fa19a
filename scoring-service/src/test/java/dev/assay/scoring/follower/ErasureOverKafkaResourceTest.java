package dev.assay.scoring.follower;

import dev.assay.scoring.testing.ScoringTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Erasures are kept apart, too, when they come over Kafka. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class ErasureOverKafkaResourceTest extends ErasureBehaviour {

    @Inject
    Vertx vertx;

    private KafkaDelivery delivery;

    @BeforeEach
    void open() throws Exception {
        delivery = new KafkaDelivery(vertx);
        fixture.by(delivery);
    }

    @AfterEach
    void close() throws Exception {
        fixture.by(Delivery.MEMORY);
        delivery.close();
    }
}
