package dev.assay.scoring.ranking;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.MustHave;
import dev.assay.scoring.pool.CompetencyLevels;
import dev.assay.scoring.ranking.RankedCandidate.MustHaveStanding;
import dev.assay.scoring.ranking.standing.Standing;
import dev.assay.scoring.stability.Places;
import dev.assay.scoring.stability.Stability;
import java.util.List;

/** Reads from standings what a question asks for. */
final class StandingReading implements RankingPage.Reading {

    private final List<MustHave> mustHaves;
    private final int unknownBelow;
    private final Stability stability;

    /** @param stability null if nobody asked for it */
    StandingReading(RankingQuestion question, Stability stability) {
        this.mustHaves = question.weighting().mustHaves();
        this.unknownBelow = question.basis().rubric().scoring().unknownBelowCoverage();
        this.stability = stability;
    }

    @Override
    public List<MustHaveStanding> mustHaves(Standing standing) {
        CompetencyLevels levels = standing.competencyLevels();
        boolean described = standing.in(Dimension.SYSTEMS).coverage() >= unknownBelow;
        return mustHaves.stream()
                .map(mustHave -> new MustHaveStanding(
                        mustHave.competency(),
                        mustHave.minimumLevel(),
                        levels.level(mustHave.competency()),
                        levels.state(mustHave, described)))
                .toList();
    }

    @Override
    public Places places(Standing standing) {
        return stability == null ? null : stability.of(standing.scores());
    }
}
