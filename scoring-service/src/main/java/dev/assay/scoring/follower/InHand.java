package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The changes that have been read and are being assessed right now: what a reader sees of those candidates is stale. */
@ApplicationScoped
class InHand {

    private volatile Map<UUID, VersionStamp> stamps = Map.of();

    void take(List<CandidateChange> changes) {
        stamps = changes.stream().collect(Collectors.toMap(CandidateChange::candidateId, CandidateChange::stamp));
    }

    void putDown() {
        stamps = Map.of();
    }

    Optional<VersionStamp> of(UUID candidate) {
        return Optional.ofNullable(stamps.get(candidate));
    }
}
