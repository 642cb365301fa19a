package dev.assay.profile.merging;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a human decided about two candidates, and whether it still holds. */
@Entity
@Table(name = "candidate_merge")
class Merge {

    @Id
    private UUID id;

    private UUID candidateId;
    private UUID mergedId;
    private String reason;
    private String mergedBy;
    private String recordedBy;
    private Instant mergedAt;
    private String[] gainedTags;
    private String undoneBy;
    private Instant undoneAt;

    /** For Hibernate. */
    protected Merge() {}

    /** @param gainedTags those that the surviving candidate did not have */
    Merge(Made made, Pair pair, MergeRequest request, List<String> gainedTags) {
        this.id = made.id();
        this.candidateId = pair.survivor().value();
        this.mergedId = pair.other().value();
        this.reason = request.reason();
        this.mergedBy = request.mergedBy();
        this.recordedBy = made.by();
        this.mergedAt = made.at();
        this.gainedTags = gainedTags.toArray(String[]::new);
    }

    /**
     * Its beginning.
     *
     * @param by the caller who sent it
     */
    record Made(UUID id, String by, Instant at) {}

    /** The candidate that goes on, and the one that becomes a part of it. */
    record Pair(CandidateId survivor, CandidateId other) {

        List<UUID> ids() {
            return List.of(survivor.value(), other.value());
        }
    }

    void undo(MergeRequest.Undo request, Instant now) {
        if (isUndone()) {
            throw new IllegalStateException("A merge is undone once");
        }
        undoneBy = request.undoneBy();
        undoneAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    Pair pair() {
        return new Pair(new CandidateId(candidateId), new CandidateId(mergedId));
    }

    List<String> gainedTags() {
        return List.of(gainedTags);
    }

    MergeResponse response() {
        return new MergeResponse(
                id, candidateId, mergedId, reason, mergedBy, recordedBy, mergedAt, gainedTags(), undoneBy, undoneAt);
    }

    static String address(CandidateId survivor) {
        return Answers.PATH + "/" + survivor + "/merges";
    }
}
