package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolReadingTest {

    private static final Look SEEN = look("14:22:14", "1 00000001");

    private final PoolConfig config = new SmallRyeConfigBuilder()
            .withMapping(PoolConfig.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(PoolConfig.class);
    private final PoolReading reading = new PoolReading("1.0.0/2026Q4", null, null, config, () -> Long.MAX_VALUE);

    @Test
    void goesOnFromWhatWasSeen() {
        assertDoesNotThrow(() -> reading.checkFollows(found(look("22:24:22", "1 00000001")), SEEN));
    }

    @Test
    void doesNotGoOnInAnotherDatabase() {
        assertThrows(PoolOutdated.class, () -> reading.checkFollows(found(look("22:24:22", "2 00000001")), SEEN));
    }

    @Test
    void doesNotGoOnInADatabaseThatIsBehind() {
        assertThrows(PoolOutdated.class, () -> reading.checkFollows(found(look("12:18:12", "1 00000001")), SEEN));
    }

    private static Changes found(Look look) {
        return new Changes(look, List.of(), false, Place.of(look.seen()), false);
    }

    private static Look look(String snapshot, String history) {
        return new Look(Instant.EPOCH, Snapshot.parse(snapshot), history);
    }
}
