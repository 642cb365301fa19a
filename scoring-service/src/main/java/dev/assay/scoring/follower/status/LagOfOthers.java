package dev.assay.scoring.follower.status;

import dev.assay.database.Database;
import dev.assay.scoring.epoch.Epoch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far replicas of another build have read the feed for the epoch in use, where this build has nothing left to follow. */
@ApplicationScoped
public class LagOfOthers {

    private static final String IN_USE =
            "select p from FeedProgress p join Epoch e on e.id = p.epochId where e.state = CURRENT";

    private final Database database;
    private final FollowerStatus status;

    LagOfOthers(Database database, FollowerStatus status) {
        this.database = database;
        this.status = status;
    }

    /** To be repeated, with what this replica follows now. */
    public Uni<Void> look(List<Epoch> followed) {
        if (!followed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return database.read(session ->
                        session.createSelectionQuery(IN_USE, FeedProgress.class).getSingleResultOrNull())
                .invoke(progress -> status.lagOfOthers(progress == null ? FeedLag.UNKNOWN : progress.lag()))
                .replaceWithVoid();
    }
}
