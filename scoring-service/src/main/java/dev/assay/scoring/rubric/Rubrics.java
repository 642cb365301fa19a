package dev.assay.scoring.rubric;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.engine.rubric.Rubric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** All rubrics that were ever released here; none is ever changed or deleted. */
@ApplicationScoped
public class Rubrics {

    /** Rubrics are recorded by one transaction at a time, in case two callers release the same version at once. */
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext('assay.rubric'))";

    private static final String ENTRIES =
            "select version as version, hash as hash, origin as origin, releasedBy as releasedBy, releasedAt as releasedAt"
                    + " from ReleasedRubric order by releasedAt desc, version";

    private final Database database;

    Rubrics(Database database) {
        this.database = database;
    }

    public Uni<Optional<ReleasedRubric>> find(String version) {
        return database.read(session -> session.get(ReleasedRubric.class, version))
                .map(Optional::ofNullable);
    }

    /** By the hash that receipts name. */
    public Uni<Optional<ReleasedRubric>> findByHash(String hash) {
        return database.read(session -> session.createSelectionQuery(
                                "from ReleasedRubric where hash = :hash", ReleasedRubric.class)
                        .setParameter("hash", hash)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** All of them, the newest first. */
    public Uni<List<RubricEntry>> all() {
        return database.read(this::all);
    }

    /** The same, as the caller's transaction sees them. */
    public Uni<List<RubricEntry>> all(StatelessSession session) {
        return session.createSelectionQuery(ENTRIES, Tuple.class)
                .getResultList()
                .map(Row.each(Rubrics::entry));
    }

    private static RubricEntry entry(Row row) {
        return new RubricEntry(
                row.text("version"),
                row.text("hash"),
                new Release(
                        row.value("origin", RubricOrigin.class), row.text("releasedBy"), row.instant("releasedAt")));
    }

    /**
     * Records a rubric in the caller's transaction; false if it is there already. Fails with {@link RubricVersionTaken} if its version stands for
     * other rules.
     */
    public Uni<Boolean> record(StatelessSession session, Rubric rubric, Release release) {
        return session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .getSingleResult()
                .chain(() -> session.get(ReleasedRubric.class, rubric.version()))
                .chain(known -> {
                    if (known == null) {
                        return session.insert(ReleasedRubric.of(rubric, release))
                                .replaceWith(true);
                    }
                    if (!known.hash().equals(rubric.hash())) {
                        throw new RubricVersionTaken(rubric.version(), known.hash(), rubric.hash());
                    }
                    return Uni.createFrom().item(false);
                });
    }
}
