package dev.assay.scoring.follower.status;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.engine.EngineVersion;
import dev.assay.scoring.assessment.AsOfFeed;
import dev.assay.scoring.assessment.CurrentAssessment;
import dev.assay.scoring.assessment.FeedKnowledge;
import dev.assay.scoring.assessment.FeedView;
import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.follower.changes.ChangedCandidates;
import dev.assay.scoring.follower.changes.MergeMark;
import dev.assay.scoring.follower.changes.ParkedChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Tells readers of assessments what the follower knows, even if the follower is another replica. */
@ApplicationScoped
class FollowerFeedView implements FeedView {

    static final String CURRENT = "FeedProgress.current";

    // One statement, since every reader of an assessment waits for it. It reads the tombstones and marks of changes and
    // the incarnations of loss.
    static final String CURRENT_QUERY = """
            select e.id as epoch, a as assessment, p as progress, k as parked, m as merged,
              (select count(*) from Tombstone t where t.candidateId = :candidate) as tombstones,
              (select coalesce(max(i.number), 0) from KnownIncarnation i) as incarnation, e.engineVersion as engineVersion
            from Epoch e
            left join StoredAssessment a on a.key.epochId = e.id and a.key.candidateId = :candidate
            left join FeedProgress p on p.epochId = e.id
            left join ParkedChange k on k.epochId = e.id and k.candidateId = :candidate
            left join MergeMark m on m.candidateId = :candidate and m.mergedInto is not null
            where e.state = CURRENT
            order by a.key.incarnation desc, a.key.candidateVersion desc
            """;

    private final Database database;
    private final ChangedCandidates candidates;
    private final InHand inHand;
    private final Clock clock;

    FollowerFeedView(Database database, ChangedCandidates candidates, InHand inHand, Clock clock) {
        this.database = database;
        this.candidates = candidates;
        this.inHand = inHand;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<CurrentAssessment>> current(UUID candidate) {
        return database.read(session -> session.createNamedQuery(CURRENT, Tuple.class)
                        .setParameter("candidate", candidate)
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(Row.optional(found -> current(candidate, found)));
    }

    private CurrentAssessment current(UUID candidate, Row found) {
        FeedProgress progress = found.value("progress", FeedProgress.class);
        FeedKnowledge known = new FeedKnowledge(
                asOf(progress),
                found.number("tombstones") > 0,
                Optional.ofNullable(found.value("parked", ParkedChange.class)).map(ParkedChange::stamp),
                inHand.of(found.text("epoch"), candidate),
                Optional.ofNullable(found.value("merged", MergeMark.class)).map(MergeMark::stamp),
                found.number("incarnation"),
                isFollowed(progress, found.text("engineVersion")));
        return new CurrentAssessment(Optional.ofNullable(found.value("assessment", StoredAssessment.class)), known);
    }

    /** Whether the epoch is followed: by replicas of this build, or by one of another build that still reads the feed for it. */
    private boolean isFollowed(FeedProgress progress, String engineVersion) {
        return EngineVersion.VALUE.equals(engineVersion)
                || progress != null && progress.lag().isConnected();
    }

    @Override
    public Uni<Boolean> isErased(UUID candidate) {
        return candidates.isErased(candidate);
    }

    @Override
    public Uni<AsOfFeed> asOf(String epochId) {
        return database.read(session -> session.get(FeedProgress.class, epochId))
                .map(this::asOf);
    }

    private AsOfFeed asOf(FeedProgress position) {
        if (position == null) {
            return new AsOfFeed(null, null, 0, 0);
        }
        FeedLag lag = position.lag();
        return new AsOfFeed(
                position.position().orElse(null),
                position.readAt().orElse(null),
                lag.pending(),
                lag.seconds(clock.instant()));
    }
}
