package dev.assay.scoring.receipt;

import dev.assay.engines.Engines;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Finds the released engines at start, so that the log says which receipts can be replayed. */
class EnginesProducer {

    private static final Logger LOG = Logger.getLogger(EnginesProducer.class);

    @Produces
    @Singleton
    @Startup
    Engines engines(EnginesConfig config) {
        Engines engines = Engines.in(config.folder());
        LOG.infof("Receipts of the engines %s can be replayed", String.join(", ", engines.versions()));
        return engines;
    }
}
