package dev.assay.scoring.receipt;

import dev.assay.engine.assessment.Receipt;
import dev.assay.engines.Engines;
import dev.assay.engines.Replayed;
import dev.assay.scoring.assessment.engine.EnginePool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Runs engines of any version on the threads of the scoring engine, and within its limits. */
@ApplicationScoped
class Replays {

    private final Engines engines;
    private final EnginePool pool;

    Replays(Engines engines, EnginePool pool) {
        this.engines = engines;
        this.pool = pool;
    }

    /**
     * Assesses a stored input again as a receipt says; empty if the input is damaged. Fails with
     * {@link dev.assay.engines.EngineUnavailable}.
     */
    Uni<Optional<Replayed>> replay(Receipt receipt, byte[] rubric, CompressedJson input) {
        return pool.run(() -> input.open().flatMap(profile -> replay(receipt, rubric, profile)));
    }

    private Optional<Replayed> replay(Receipt receipt, byte[] rubric, byte[] profile) {
        try {
            return Optional.of(engines.replay(receipt.engineVersion(), rubric, profile, receipt.asOf()));
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }
}
