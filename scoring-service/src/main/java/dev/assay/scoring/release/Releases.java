package dev.assay.scoring.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.database.Database;
import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.epoch.EpochCommands;
import dev.assay.scoring.rubric.Release;
import dev.assay.scoring.rubric.RubricOrigin;
import dev.assay.scoring.rubric.RubricVersionTaken;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Releases rubrics: from then on their versions name these rules, and the pool is assessed by them beside the rubric in use. */
@ApplicationScoped
class Releases {

    private final RubricCheck check;
    private final Database database;
    private final Rubrics rubrics;
    private final EpochCommands epochs;
    private final Clock clock;

    Releases(RubricCheck check, Database database, Rubrics rubrics, EpochCommands epochs, Clock clock) {
        this.check = check;
        this.database = database;
        this.rubrics = rubrics;
        this.epochs = epochs;
        this.clock = clock;
    }

    /**
     * What was released.
     *
     * @param isNew whether it was just now
     */
    record Released(String version, boolean isNew) {}

    Uni<Released> release(JsonNode sent, String by) {
        return check.rubric(sent)
                .chain(rubric -> record(rubric, new Release(RubricOrigin.RELEASED, by, clock.instant())))
                .onFailure(RubricVersionTaken.class)
                .transform(taken -> new ProblemException(ScoringError.RUBRIC_VERSION_TAKEN, taken.getMessage()));
    }

    private Uni<Released> record(Rubric rubric, Release release) {
        return database.write(session -> rubrics.record(session, rubric, release)
                .call(isNew -> isNew
                        ? epochs.fill(session, rubric.version(), rubric.hash(), release.by())
                        : Uni.createFrom().voidItem())
                .map(isNew -> new Released(rubric.version(), isNew)));
    }
}
