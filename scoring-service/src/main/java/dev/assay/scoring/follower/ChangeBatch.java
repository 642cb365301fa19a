package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangePage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a page of changes comes to: each candidate once, with its newest version, and an erasure outdoing everything. */
final class ChangeBatch {

    private final Map<UUID, CandidateChange> upserts = new LinkedHashMap<>();
    private final Map<UUID, VersionStamp> erasures = new LinkedHashMap<>();

    static ChangeBatch of(ChangePage page) {
        ChangeBatch batch = new ChangeBatch();
        page.items().forEach(batch::add);
        return batch;
    }

    private void add(CandidateChange change) {
        UUID id = change.candidateId();
        switch (change.kind()) {
            case ERASED -> {
                upserts.remove(id);
                erasures.merge(id, change.stamp(), (known, other) -> other.isNewerThan(known) ? other : known);
            }
            case UPSERTED -> {
                if (!erasures.containsKey(id)) {
                    upserts.merge(
                            id, change, (known, other) -> other.stamp().isNewerThan(known.stamp()) ? other : known);
                }
            }
        }
    }

    /** Everybody in the page, in a fixed order. */
    Set<UUID> candidates() {
        Set<UUID> all = new TreeSet<>(upserts.keySet());
        all.addAll(erasures.keySet());
        return all;
    }

    List<CandidateChange> upserts() {
        return List.copyOf(upserts.values());
    }

    Map<UUID, VersionStamp> erasures() {
        return Map.copyOf(erasures);
    }
}
