package dev.assay.scoring.epoch.progress;

import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Ensures that the epoch in use is succeeded only by one that has read as far. It is not enough that nothing was waiting when that one last read: the one in
 * use may have read further since, and readers would see versions go back and candidates disappear.
 */
@ApplicationScoped
public class FeedPlaces {

    private static final String IN_USE =
            "select part, position, coalesce(lease_until > now(), false) as followed from feed_position"
                    + " where epoch_id = (select id from epoch where state = 'CURRENT') order by part";

    private static final String OF =
            "select part, position, false as followed from feed_position where epoch_id = :epoch order by part";

    /** @param followed whether somebody still reads on from there */
    private record Part(int number, Optional<FeedPlace> place, boolean followed) {

        static Part of(Row row) {
            return new Part(
                    row.integer("part"),
                    Optional.ofNullable(row.text("position")).flatMap(FeedPlace::parse),
                    row.flag("followed"));
        }

        /** A place in another feed cannot be compared and counts as reached, unless it is followed: its reader is then about to change to this feed. */
        boolean isReachedBy(Optional<FeedPlace> other) {
            if (place.isEmpty()) {
                return true;
            }
            return other.filter(place.get()::isComparableWith)
                    .map(comparable -> comparable.isAtOrPast(place.get()))
                    .orElse(!followed);
        }
    }

    private final ShownVersions shown;

    FeedPlaces(ShownVersions shown) {
        this.shown = shown;
    }

    /**
     * Lets nothing be read for the epoch in use, nor for its successor, until the transaction ends. A page of the successor that is being written is
     * awaited: nobody is told of its assessments, since they were made before the switch, and so they must not appear after it. To be called before
     * other positions are locked.
     */
    public Uni<Void> lock(StatelessSession session, String successor) {
        return session.createNativeQuery(IN_USE + " for update", Tuple.class)
                .getResultList()
                .chain(() -> session.createNativeQuery(OF + " for update", Tuple.class)
                        .setParameter("epoch", successor)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Whether an epoch has read, in every part, all that the one in use has read, and shows it; reliable only after {@link #lock}. */
    public Uni<Boolean> hasReachedInUse(StatelessSession session, String epochId) {
        return hasReadAsFar(session, epochId)
                .chain(reached -> reached
                        ? shown.noneIsOlderThanInUse(session, epochId)
                        : Uni.createFrom().item(false));
    }

    private static Uni<Boolean> hasReadAsFar(StatelessSession session, String epochId) {
        return parts(session.createNativeQuery(IN_USE, Tuple.class))
                .chain(inUse -> parts(session.createNativeQuery(OF, Tuple.class).setParameter("epoch", epochId))
                        .map(own -> hasReached(inUse, own)));
    }

    private static boolean hasReached(List<Part> inUse, List<Part> own) {
        Map<Integer, Optional<FeedPlace>> places = own.stream().collect(Collectors.toMap(Part::number, Part::place));
        return inUse.stream().allMatch(part -> part.isReachedBy(places.getOrDefault(part.number(), Optional.empty())));
    }

    private static Uni<List<Part>> parts(SelectionQuery<Tuple> query) {
        return query.getResultList().map(Row.each(Part::of));
    }
}
