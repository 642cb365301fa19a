package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.ranking.standing.RankingEntry;
import dev.assay.scoring.receipt.ScoredInput;

/** What became of one changed profile. */
public sealed interface ScoringOutcome {

    /** It was assessed: the rows to add, and their input. */
    record Assessed(StoredAssessment assessment, RankingEntry entry, ScoredInput input) implements ScoringOutcome {}

    /** The engine failed at it again and again. */
    record Parked(ParkedChange change) implements ScoringOutcome {}
}
