package dev.assay.scoring.assessment;

import java.util.Optional;

/**
 * What the reader of the change feed knows about one candidate besides its assessments.
 *
 * @param asOf how far the feed has been read
 * @param erased whether the candidate has been erased
 * @param parked version that the engine could not assess
 * @param inHand version that has been read from the feed and is being assessed
 * @param merged version in which the candidate became a part of another one, which it still is
 * @param incarnation the newest life of profile-service's database that is known; what came from an earlier one may never have been in it
 * @param followed whether somebody reads the feed for the epoch in use, and would have heard of the candidate
 */
public record FeedKnowledge(
        AsOfFeed asOf,
        boolean erased,
        Optional<VersionStamp> parked,
        Optional<VersionStamp> inHand,
        Optional<VersionStamp> merged,
        long incarnation,
        boolean followed) {

    /** @param wanted 0 when any version will do */
    boolean isAsWanted(VersionStamp known, long wanted) {
        return wanted == 0 || known.version() >= wanted && known.incarnation() >= incarnation;
    }

    boolean hasNewerThan(VersionStamp shown) {
        return shown.incarnation() < incarnation
                || parked.filter(known -> known.isNewerThan(shown)).isPresent()
                || inHand.filter(known -> known.isNewerThan(shown)).isPresent();
    }

    boolean isMergedSince(long version) {
        return merged.filter(known -> isAsWanted(known, version)).isPresent();
    }

    boolean couldNotAssess(long version) {
        return parked.filter(known -> isAsWanted(known, version)).isPresent();
    }
}
