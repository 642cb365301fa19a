package dev.assay.scoring.follower;

import dev.assay.database.Database;
import dev.assay.scoring.assessment.AsOfFeed;
import dev.assay.scoring.assessment.FeedKnowledge;
import dev.assay.scoring.assessment.FeedView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells readers of assessments what the follower knows, also where another replica is the follower. */
@ApplicationScoped
class FollowerFeedView implements FeedView {

    private final Database database;
    private final PutAside putAside;
    private final InHand inHand;
    private final Clock clock;

    FollowerFeedView(Database database, PutAside putAside, InHand inHand, Clock clock) {
        this.database = database;
        this.putAside = putAside;
        this.inHand = inHand;
        this.clock = clock;
    }

    @Override
    public Uni<FeedKnowledge> about(UUID candidate, String epochId) {
        List<UUID> one = List.of(candidate);
        return database.read(session -> session.get(FeedPosition.class, epochId)
                .map(this::asOf)
                .chain(asOf -> putAside.parked(session, epochId, one)
                        .chain(parked -> putAside.erased(session, one)
                                .map(erased -> new FeedKnowledge(
                                        asOf,
                                        erased.contains(candidate),
                                        Optional.ofNullable(parked.get(candidate)),
                                        inHand.of(epochId, candidate))))));
    }

    @Override
    public Uni<Boolean> isErased(UUID candidate) {
        return database.read(session -> putAside.erased(session, List.of(candidate)))
                .map(erased -> erased.contains(candidate));
    }

    private AsOfFeed asOf(FeedPosition position) {
        if (position == null) {
            return new AsOfFeed(null, null, 0, 0);
        }
        FeedLag lag = position.lag();
        return new AsOfFeed(
                position.position().orElse(null),
                lag.readAt().orElse(null),
                lag.pending(),
                lag.seconds(clock.instant()));
    }
}
