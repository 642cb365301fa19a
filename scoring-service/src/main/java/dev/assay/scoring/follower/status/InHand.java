package dev.assay.scoring.follower.status;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The changes that have been read for an epoch and are being assessed right now: what a reader sees of those candidates is stale. */
@ApplicationScoped
class InHand {

    private final Map<String, Map<UUID, VersionStamp>> byEpoch = new ConcurrentHashMap<>();

    void take(String epochId, List<CandidateChange> changes) {
        byEpoch.put(
                epochId,
                changes.stream().collect(Collectors.toMap(CandidateChange::candidateId, CandidateChange::stamp)));
    }

    void putDown(String epochId) {
        byEpoch.remove(epochId);
    }

    Optional<VersionStamp> of(String epochId, UUID candidate) {
        return Optional.ofNullable(byEpoch.getOrDefault(epochId, Map.of()).get(candidate));
    }
}
