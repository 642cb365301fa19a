package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.ranking.RankingEntry;
import dev.assay.scoring.receipt.ScoredInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that one page changes, to be written at once or not at all.
 *
 * @param page the page itself, for its position
 * @param known what had been applied before
 * @param erasures candidates to forget
 * @param assessments new assessments
 * @param entries their rows in the rankings
 * @param inputs what the assessments were made of
 * @param parked profiles put aside
 * @param promotes whether the epoch takes over from the one in use
 */
record AppliedPage(
        ChangePage page,
        KnownVersions known,
        Map<UUID, VersionStamp> erasures,
        List<StoredAssessment> assessments,
        List<RankingEntry> entries,
        List<ScoredInput> inputs,
        List<ParkedChange> parked,
        boolean promotes) {

    static AppliedPage of(
            ChangePage page, KnownVersions known, ChangeBatch batch, List<Outcome> outcomes, boolean promotes) {
        List<StoredAssessment> assessments = new ArrayList<>();
        List<RankingEntry> entries = new ArrayList<>();
        List<ScoredInput> inputs = new ArrayList<>();
        List<ParkedChange> parked = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Assessed assessed) {
                assessments.add(assessed.assessment());
                entries.add(assessed.entry());
                inputs.add(assessed.input());
            } else if (outcome instanceof Outcome.Parked aside) {
                parked.add(aside.change());
            }
        }
        return new AppliedPage(page, known, batch.erasures(), assessments, entries, inputs, parked, promotes);
    }

    /** Candidates whom something is to be written about. */
    Set<UUID> added() {
        Set<UUID> added = new HashSet<>();
        assessments.forEach(assessment -> added.add(assessment.key().candidateId()));
        parked.forEach(change -> added.add(change.candidateId()));
        return added;
    }

    /** The same without what was made of candidates who have been erased meanwhile. */
    AppliedPage without(Set<UUID> gone) {
        return gone.isEmpty()
                ? this
                : new AppliedPage(
                        page,
                        known,
                        erasures,
                        assessments.stream()
                                .filter(made -> !gone.contains(made.key().candidateId()))
                                .toList(),
                        entries.stream()
                                .filter(entry -> !gone.contains(entry.candidateId()))
                                .toList(),
                        inputs,
                        parked.stream()
                                .filter(change -> !gone.contains(change.candidateId()))
                                .toList(),
                        promotes);
    }

    /** Candidates whose rows in the rankings make room for newer ones. */
    List<UUID> replaced() {
        return candidates(known.assessed().keySet());
    }

    /** Candidates who had been put aside and are not any more, or are again. */
    List<UUID> unparked() {
        List<UUID> cleared = candidates(known.parked().keySet());
        parked.stream()
                .map(ParkedChange::candidateId)
                .filter(known.parked()::containsKey)
                .forEach(cleared::add);
        return cleared;
    }

    private List<UUID> candidates(Set<UUID> among) {
        List<UUID> chosen = new ArrayList<>();
        for (StoredAssessment assessment : assessments) {
            if (among.contains(assessment.key().candidateId())) {
                chosen.add(assessment.key().candidateId());
            }
        }
        return chosen;
    }
}
