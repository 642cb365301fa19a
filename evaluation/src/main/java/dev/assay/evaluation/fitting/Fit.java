package dev.assay.evaluation.fitting;

import dev.assay.engine.rubric.Rubric;
import java.util.List;
import java.util.Optional;

/**
 * Searches along one dial at a time, a step up or down as long as it helps, until a round over all dials changes nothing. It is deterministic: the
 * same résumés and the same rubric give the same numbers.
 */
final class Fit {

    private static final int MOST_ROUNDS = 3;

    private final Settings origin;
    private final Objective objective;
    private final Runnable step;

    /**
     * @param rubric whose numbers the fit starts from, and pays to leave
     * @param step is run after each dial of each round; see {@link #steps}
     */
    Fit(List<ReadResume> resumes, Rubric rubric, Runnable step) {
        this.origin = Settings.of(rubric);
        this.objective = new Objective(resumes, origin);
        this.step = step;
    }

    /** The most steps that a fit of this rubric can take. */
    static int steps(Rubric rubric) {
        return MOST_ROUNDS * Settings.of(rubric).size();
    }

    Settings best() {
        Objective.Result best = objective.of(origin).orElseThrow();
        boolean moved = true;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = best.value();
            for (int dial = 0; dial < origin.size(); dial++) {
                best = moved ? along(dial, best) : best;
                step.run();
            }
            moved = best.value() > before;
        }
        return best.settings();
    }

    private Objective.Result along(int dial, Objective.Result start) {
        Objective.Result up = climbed(dial, 1, start);
        return up == start ? climbed(dial, -1, start) : up;
    }

    private Objective.Result climbed(int dial, int by, Objective.Result start) {
        Objective.Result best = start;
        Optional<Objective.Result> next = objective.of(best.settings().moved(dial, by));
        while (next.isPresent() && next.get().value() > best.value()) {
            best = next.get();
            next = objective.of(best.settings().moved(dial, by));
        }
        return best;
    }
}
