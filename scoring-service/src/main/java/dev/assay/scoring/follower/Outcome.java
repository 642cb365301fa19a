package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.ranking.RankingEntry;

/** What became of one changed profile. */
sealed interface Outcome {

    /** It was assessed: the rows to add. */
    record Assessed(StoredAssessment assessment, RankingEntry entry) implements Outcome {}

    /** The engine failed at it again and again. */
    record Parked(ParkedChange change) implements Outcome {}
}
