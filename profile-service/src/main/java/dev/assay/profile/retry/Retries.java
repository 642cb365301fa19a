package dev.assay.profile.retry;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.changes.Change;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.ChangeLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts a candidate's latest version at the end of the change feed once more. Readers that have dealt with it recognise the version. */
@ApplicationScoped
class Retries {

    private final Database database;
    private final Candidates candidates;
    private final ChangeLog changes;
    private final Clock clock;

    Retries(Database database, Candidates candidates, ChangeLog changes, Clock clock) {
        this.database = database;
        this.candidates = candidates;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Void> announce(CandidateId id) {
        return database.write(session -> candidates
                        .lock(session, id)
                        .chain(found -> changes.add(
                                session,
                                new Change(id.value(), found.version(), ChangeKind.UPSERTED, clock.instant()))))
                .invoke(changes::committed);
    }
}
