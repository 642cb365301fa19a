package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import java.time.Instant;
import java.time.LocalDate;

/** Epochs for tests of other features. */
public final class TestEpochs {

    private TestEpochs() {}

    public static Epoch inState(EpochState state) {
        return Epoch.opened(
                new Opening(
                        "1.0.0/2026Q4",
                        new ScoringBasis("1.0.0", "sha256:a", "0.1.0"),
                        LocalDate.of(2026, 12, 31),
                        state,
                        state == EpochState.FILLING),
                Instant.EPOCH);
    }
}
