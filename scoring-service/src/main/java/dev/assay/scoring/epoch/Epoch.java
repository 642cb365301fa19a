package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** An epoch as recorded; once there, only its state changes. */
@Entity
public class Epoch {

    @Id
    private String id;

    private String rubricVersion;

    private String rubricHash;

    private String engineVersion;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private EpochState state;

    private Instant openedAt;

    private Instant currentSince;

    private Instant retiredAt;

    protected Epoch() {}

    /** A new epoch, in use at once or filling beside the one in use. */
    static Epoch opened(String id, ScoringBasis basis, LocalDate asOf, EpochState state, Instant now) {
        Epoch epoch = new Epoch();
        epoch.id = id;
        epoch.rubricVersion = basis.rubricVersion();
        epoch.rubricHash = basis.rubricHash();
        epoch.engineVersion = basis.engineVersion();
        epoch.asOf = asOf;
        epoch.state = state;
        epoch.openedAt = now;
        epoch.currentSince = state == EpochState.CURRENT ? now : null;
        return epoch;
    }

    boolean isOn(ScoringBasis basis) {
        return basis.equals(new ScoringBasis(rubricVersion, rubricHash, engineVersion));
    }

    /** {@code <rubric version>/<year>Q<quarter>}, with a counter behind it where that was taken. */
    public String id() {
        return id;
    }

    public String rubricVersion() {
        return rubricVersion;
    }

    /** The day that all profiles of this epoch are read as of. */
    public LocalDate asOf() {
        return asOf;
    }

    public EpochState state() {
        return state;
    }

    /** When the next epoch took over, or null. */
    public Instant retiredAt() {
        return retiredAt;
    }
}
