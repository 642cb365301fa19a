package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** An epoch as recorded: rubric, engine version and the last day of a quarter. Once recorded, only its state changes. */
@Entity
public class Epoch {

    /** How long walks may go on after the next epoch has taken over. */
    private static final Duration AFTERLIFE = Duration.ofHours(1);

    @Id
    private String id;

    private String rubricVersion;

    private String rubricHash;

    private String engineVersion;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private EpochState state;

    private boolean takesOver;

    private Instant openedAt;

    private Instant pausedAt;

    private Instant currentSince;

    private Instant retiredAt;

    protected Epoch() {}

    /** A new epoch, in use at once or filling beside the one in use. */
    static Epoch opened(Opening opening, Instant now) {
        Epoch epoch = new Epoch();
        epoch.id = opening.id();
        epoch.rubricVersion = opening.basis().rubricVersion();
        epoch.rubricHash = opening.basis().rubricHash();
        epoch.engineVersion = opening.basis().engineVersion();
        epoch.asOf = opening.asOf();
        epoch.state = opening.state();
        epoch.takesOver = opening.takesOver();
        epoch.openedAt = now;
        epoch.currentSince = opening.state() == EpochState.CURRENT ? now : null;
        return epoch;
    }

    boolean isOn(ScoringBasis basis) {
        return basis.equals(basis());
    }

    ScoringBasis basis() {
        return new ScoringBasis(rubricVersion, rubricHash, engineVersion);
    }

    /** {@code <rubric version>/<year>Q<quarter>}, followed by a counter if that id was taken. */
    public String id() {
        return id;
    }

    public String rubricVersion() {
        return rubricVersion;
    }

    public String rubricHash() {
        return rubricHash;
    }

    public String engineVersion() {
        return engineVersion;
    }

    /** The day as of which all profiles of this epoch are read. */
    public LocalDate asOf() {
        return asOf;
    }

    public EpochState state() {
        return state;
    }

    /** Whether it comes into use by itself when it has caught up; otherwise it waits for a command. */
    public boolean takesOver() {
        return takesOver;
    }

    /** Whether it is being filled in order to come into use by itself. */
    boolean isToTakeOver() {
        return state == EpochState.FILLING && takesOver;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** When its filling was paused, or null. */
    Instant pausedAt() {
        return pausedAt;
    }

    boolean isPaused() {
        return pausedAt != null;
    }

    Instant currentSince() {
        return currentSince;
    }

    /** When the next epoch took over, or null. */
    public Instant retiredAt() {
        return retiredAt;
    }

    /** Whether a walk that began in it may go on. */
    public boolean isWalked(Instant now) {
        return retiredAt == null || now.isBefore(retiredAt.plus(AFTERLIFE));
    }
}
