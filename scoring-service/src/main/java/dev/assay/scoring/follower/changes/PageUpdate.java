package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.ranking.standing.RankingEntry;
import dev.assay.scoring.receipt.ScoredInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that one page changes, written at once or not at all.
 *
 * @param page the page itself, for its position
 * @param known what had been applied before
 * @param erasures candidates to forget
 * @param merges candidates who become parts of others
 * @param assessments new assessments
 * @param entries their rows in the rankings
 * @param inputs what the assessments were made of
 * @param parked profiles put aside
 * @param promotes whether the epoch takes over from the one in use
 */
public record PageUpdate(
        ChangePage page,
        KnownVersions known,
        Map<UUID, VersionStamp> erasures,
        List<CandidateChange> merges,
        List<StoredAssessment> assessments,
        List<RankingEntry> entries,
        List<ScoredInput> inputs,
        List<ParkedChange> parked,
        boolean promotes) {

    public static PageUpdate of(
            ChangePage page, KnownVersions known, ChangeBatch batch, List<ScoringOutcome> outcomes, boolean promotes) {
        List<StoredAssessment> assessments = new ArrayList<>();
        List<RankingEntry> entries = new ArrayList<>();
        List<ScoredInput> inputs = new ArrayList<>();
        List<ParkedChange> parked = new ArrayList<>();
        for (ScoringOutcome outcome : outcomes) {
            if (outcome instanceof ScoringOutcome.Assessed assessed) {
                assessments.add(assessed.assessment());
                entries.add(assessed.entry());
                inputs.add(assessed.input());
            } else if (outcome instanceof ScoringOutcome.Parked aside) {
                parked.add(aside.change());
            }
        }
        List<CandidateChange> merges =
                batch.merges().stream().filter(known::isNews).toList();
        return new PageUpdate(page, known, batch.erasures(), merges, assessments, entries, inputs, parked, promotes);
    }

    /** Whether candidates are removed from the rankings of other epochs, too. */
    boolean takesAway() {
        return !erasures.isEmpty() || !merges.isEmpty();
    }

    /** Candidates with something to be written other than an erasure, and its versions. */
    Map<UUID, VersionStamp> named() {
        Map<UUID, VersionStamp> named = added();
        merges.forEach(merge -> named.put(merge.candidateId(), merge.stamp()));
        return named;
    }

    /** Candidates with a version to be shown or parked. */
    Map<UUID, VersionStamp> added() {
        Map<UUID, VersionStamp> added = new HashMap<>();
        assessments.forEach(assessment ->
                added.put(assessment.key().candidateId(), assessment.key().stamp()));
        parked.forEach(change -> added.put(change.candidateId(), change.stamp()));
        return added;
    }

    /** This update without versions that are not newer than a merge recorded meanwhile. */
    PageUpdate newerThan(Map<UUID, VersionStamp> merged) {
        return without(added().entrySet().stream()
                .filter(one ->
                        merged.containsKey(one.getKey()) && !one.getValue().isNewerThan(merged.get(one.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** This update without the assessments, merges and parked changes of these candidates. */
    PageUpdate without(Set<UUID> gone) {
        return gone.isEmpty()
                ? this
                : new PageUpdate(
                        page,
                        known,
                        erasures,
                        merges.stream()
                                .filter(merge -> !gone.contains(merge.candidateId()))
                                .toList(),
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

    /** Candidates whose rows in the rankings are replaced by newer ones. */
    List<UUID> replaced() {
        return candidates(known.assessed().keySet());
    }

    /** Candidates whose parked change is removed, even if another one takes its place. */
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
