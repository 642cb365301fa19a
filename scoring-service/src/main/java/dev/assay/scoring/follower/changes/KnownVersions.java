package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import java.util.Map;
import java.util.UUID;

/**
 * What has already been applied for the candidates of one page.
 *
 * @param assessed the version that rankings show
 * @param parked the version that was put aside
 * @param merged the version that was merged into another candidate, even if that has been undone since
 * @param gone what remains of those who are erased or lost
 */
public record KnownVersions(
        Map<UUID, VersionStamp> assessed,
        Map<UUID, VersionStamp> parked,
        Map<UUID, VersionStamp> merged,
        Map<UUID, Tombstone> gone) {

    /**
     * Whether the change is new, rather than repeated, reordered or late. A parked version that comes again is tried again: sending it again is how a
     * retry is requested.
     */
    public boolean isNews(CandidateChange change) {
        UUID id = change.candidateId();
        return !isGone(change)
                && isNewer(change, assessed.get(id))
                && !isOlder(change, parked.get(id))
                && isNewer(change, merged.get(id));
    }

    private boolean isGone(CandidateChange change) {
        Tombstone stone = gone.get(change.candidateId());
        return stone != null && stone.refuses(change.stamp());
    }

    private static boolean isOlder(CandidateChange change, VersionStamp applied) {
        return applied != null && applied.isNewerThan(change.stamp());
    }

    private static boolean isNewer(CandidateChange change, VersionStamp applied) {
        return applied == null || change.stamp().isNewerThan(applied);
    }
}
