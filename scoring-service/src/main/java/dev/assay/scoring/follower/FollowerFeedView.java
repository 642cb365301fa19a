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

    // In one look: every reader of an assessment waits for it.
    private static final String ABOUT = """
            select p, k, (select count(*) from Tombstone t where t.candidateId = :candidate)
            from Epoch e left join FeedPosition p on p.epochId = e.id
            left join ParkedChange k on k.epochId = e.id and k.candidateId = :candidate
            where e.id = :epoch
            """;

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
        return database.read(session -> session.createSelectionQuery(ABOUT, Object[].class)
                .setParameter("candidate", candidate)
                .setParameter("epoch", epochId)
                .getSingleResult()
                .map(row -> new FeedKnowledge(
                        asOf((FeedPosition) row[0]),
                        (Long) row[2] > 0,
                        Optional.ofNullable((ParkedChange) row[1]).map(ParkedChange::stamp),
                        inHand.of(epochId, candidate))));
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
