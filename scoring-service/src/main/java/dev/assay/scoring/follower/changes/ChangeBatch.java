package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeKind;
import dev.assay.scoring.feed.ChangePage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The net effect of a page of changes: each candidate once, with its newest version; an erasure overrides everything else. */
public final class ChangeBatch {

    /** Upserts and merges. */
    private final Map<UUID, CandidateChange> newest = new LinkedHashMap<>();

    private final Map<UUID, VersionStamp> erasures = new LinkedHashMap<>();

    public static ChangeBatch of(ChangePage page) {
        ChangeBatch batch = new ChangeBatch();
        page.items().forEach(batch::add);
        return batch;
    }

    private void add(CandidateChange change) {
        UUID id = change.candidateId();
        switch (change.kind()) {
            case ERASED -> {
                newest.remove(id);
                erasures.merge(id, change.stamp(), (known, other) -> other.isNewerThan(known) ? other : known);
            }
            case UPSERTED, MERGED -> {
                if (!erasures.containsKey(id)) {
                    newest.merge(
                            id, change, (known, other) -> other.stamp().isNewerThan(known.stamp()) ? other : known);
                }
            }
        }
    }

    /** All candidates in the page, in a fixed order. */
    public Set<UUID> candidates() {
        Set<UUID> all = new TreeSet<>(newest.keySet());
        all.addAll(erasures.keySet());
        return all;
    }

    public List<CandidateChange> upserts() {
        return ofKind(ChangeKind.UPSERTED);
    }

    List<CandidateChange> merges() {
        return ofKind(ChangeKind.MERGED);
    }

    private List<CandidateChange> ofKind(ChangeKind kind) {
        return newest.values().stream().filter(change -> change.kind() == kind).toList();
    }

    Map<UUID, VersionStamp> erasures() {
        return Map.copyOf(erasures);
    }
}
