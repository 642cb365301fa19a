package dev.assay.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The change feed over HTTP: pages made by profile-service, with the profiles in them. */
final class HttpChangeFeed implements ChangeFeed {

    /** Any other position was stored when the feed came over another transport. */
    private static final Pattern POSITION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");

    private final ProfileServiceClient profiles;

    HttpChangeFeed(ProfileServiceClient profiles) {
        this.profiles = profiles;
    }

    @Override
    public Uni<FeedParts> parts() {
        return Uni.createFrom().item(FeedParts.WHOLE);
    }

    @Override
    public Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait) {
        return profiles.page(after.get(0).filter(POSITION.asMatchPredicate()), limit, wait);
    }

    @Override
    public Uni<Void> close() {
        return Uni.createFrom().voidItem();
    }
}
