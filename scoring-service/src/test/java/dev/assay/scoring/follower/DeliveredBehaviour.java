package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.testing.Tables;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What holds whichever way the changes come: a class for each way says which. */
abstract class DeliveredBehaviour {

    @Inject
    Vertx vertx;

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    Epoch epoch;

    private Delivery delivery;

    /** A way that nothing has come yet. */
    abstract Delivery opened() throws Exception;

    @BeforeEach
    void open() throws Exception {
        epoch = tables.reset();
        delivery = opened();
        fixture.by(delivery);
    }

    @AfterEach
    void close() throws Exception {
        fixture.by(Delivery.MEMORY);
        delivery.close();
    }
}
