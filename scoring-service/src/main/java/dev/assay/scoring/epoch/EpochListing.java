package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.scoring.epoch.progress.EpochProgress;
import dev.assay.scoring.epoch.progress.EpochProgresses;
import dev.assay.scoring.epoch.progress.ProgressResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Lists all epochs with their progress and what was done to them. */
@ApplicationScoped
public class EpochListing {

    private static final String EVENTS = "select epoch_id, event, done_by, done_at from epoch_event order by id";

    private final Database database;
    private final EpochProgresses progresses;

    EpochListing(Database database, EpochProgresses progresses) {
        this.database = database;
        this.progresses = progresses;
    }

    /** The most recently opened epoch first. */
    public Uni<List<EpochResponse>> all() {
        return database.read(this::all);
    }

    /** The same, as the caller's transaction sees it. */
    public Uni<List<EpochResponse>> all(StatelessSession session) {
        return session.createSelectionQuery("from Epoch order by openedAt desc, id desc", Epoch.class)
                .getResultList()
                .chain(epochs -> progresses
                        .all(session)
                        .chain(progress -> events(session)
                                .map(events -> epochs.stream()
                                        .map(epoch -> response(epoch, progress, events))
                                        .toList())));
    }

    private EpochResponse response(
            Epoch epoch, Map<String, EpochProgress> progresses, Map<String, List<EpochResponse.Event>> events) {
        EpochProgress progress = progresses.getOrDefault(epoch.id(), EpochProgress.NONE);
        return EpochResponse.from(epoch, ProgressResponse.from(progress), events.getOrDefault(epoch.id(), List.of()));
    }

    private static Uni<Map<String, List<EpochResponse.Event>>> events(StatelessSession session) {
        return session.createNativeQuery(EVENTS, Tuple.class)
                .getResultList()
                .map(rows -> Row.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.text("epoch_id"),
                                Collectors.mapping(EpochListing::event, Collectors.toList()))));
    }

    private static EpochResponse.Event event(Row row) {
        return new EpochResponse.Event(
                EpochResponse.word(EpochEvent.valueOf(row.text("event"))), row.text("done_by"), row.instant("done_at"));
    }
}
