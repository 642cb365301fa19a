package dev.assay.scoring.follower.run;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Work that is done in steps, one after the other, by a {@link FollowerRun}. */
public interface Steps {

    /** Does one step; the answer is how long to pause before the next. */
    Uni<Duration> step();

    /** Stops reading; to be called between two steps, or after the last. */
    Uni<Void> close();
}
