package dev.assay.scoring.jobprofile;

import dev.assay.database.Database;
import dev.assay.database.idempotency.Idempotency;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** The job profiles that callers made, in all their versions. */
@ApplicationScoped
class OwnJobProfiles {

    /** The form of an id; nothing else is looked up, since the database does not accept every text. */
    static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    /** Limited, since all are listed in one answer. */
    private static final int MOST = 500;

    private static final String LATEST = "from OwnJobProfile p where p.key.version ="
            + " (select max(o.key.version) from OwnJobProfile o where o.key.id = p.key.id)";

    /** Also of rubrics that are not in use, even retired ones: they would take it over when they come into use. */
    private static final String OF_RUBRICS = """
            select count(*) from rubric
             cross join lateral jsonb_array_elements(cast(rubric.json as jsonb) -> 'job-profiles.yaml') profile
             where profile ->> 'id' = :id
            """;

    /** Without those that the rubric in use has too: the callers' ones are out of use already, and the next rubric takes nothing from them. */
    private static final String AMONG = """
            select distinct own.id from own_job_profile own
             where own.id = any (string_to_array(:ids, ','))
               and not exists (select 1 from rubric join epoch on epoch.rubric_hash = rubric.hash and epoch.state = 'CURRENT'
                                cross join lateral jsonb_array_elements(cast(rubric.json as jsonb) -> 'job-profiles.yaml') profile
                                where profile ->> 'id' = own.id)
             order by own.id
            """;

    private final Database database;
    private final Idempotency idempotency;

    OwnJobProfiles(Database database, Idempotency idempotency) {
        this.database = database;
        this.idempotency = idempotency;
    }

    /** Each in its latest version, ordered by id. */
    Uni<List<OwnJobProfile>> all() {
        return database.read(session -> session.createSelectionQuery(LATEST + " order by p.key.id", OwnJobProfile.class)
                .getResultList());
    }

    Uni<Optional<OwnJobProfile>> latest(String id) {
        if (!id.matches(ID)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return database.read(
                        session -> session.createSelectionQuery(LATEST + " and p.key.id = :id", OwnJobProfile.class)
                                .setParameter("id", id)
                                .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<Optional<OwnJobProfile>> find(OwnJobProfileKey key) {
        if (!key.id().matches(ID)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return database.read(session -> session.get(OwnJobProfile.class, key)).map(Optional::ofNullable);
    }

    /** @param made the job profile to be added; not asked for if the request was answered before */
    Uni<RestResponse<byte[]>> add(KeyedRequest request, Supplier<Uni<OwnJobProfile>> made) {
        return idempotency.write(
                request,
                made,
                (session, first) -> lock(session)
                        .chain(() -> refuseIfOfRubric(session, first.id()))
                        .chain(() -> insert(session, first, taken(first.id())))
                        .replaceWith(KeepableAnswer.aboutNobody(JobProfileResponse.created(first))));
    }

    /** Adds the next version; of two changes that would make the same version, the second fails. */
    Uni<OwnJobProfile> change(OwnJobProfile next) {
        return database.write(session -> insert(session, next, stale())).replaceWith(next);
    }

    private static Uni<Void> insert(StatelessSession session, OwnJobProfile made, ProblemException taken) {
        // A lock and not only the key, since a duplicate key would end the transaction with a database error.
        return lock(session)
                .chain(() -> room(session, made))
                .chain(() -> session.get(OwnJobProfile.class, new OwnJobProfileKey(made.id(), made.version())))
                .chain(known -> {
                    if (known != null) {
                        throw taken;
                    }
                    return session.insert(made);
                });
    }

    /** Those of these ids that a rubric would take over, in order; nothing is added until the transaction ends. */
    Uni<List<String>> among(StatelessSession session, Collection<String> ids) {
        return lock(session).chain(() -> takenOver(session, ids));
    }

    /** The same, as it is now. */
    Uni<List<String>> among(Collection<String> ids) {
        return database.read(session -> takenOver(session, ids));
    }

    private static Uni<List<String>> takenOver(StatelessSession session, Collection<String> ids) {
        return session.createNativeQuery(AMONG, String.class)
                .setParameter("ids", String.join(",", ids))
                .getResultList();
    }

    private static Uni<Integer> lock(StatelessSession session) {
        return session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('assay.job-profile'))", Integer.class)
                .getSingleResult();
    }

    private static Uni<Void> refuseIfOfRubric(StatelessSession session, String id) {
        return session.createNativeQuery(OF_RUBRICS, Long.class)
                .setParameter("id", id)
                .getSingleResult()
                .invoke(count -> {
                    if (count > 0) {
                        throw new ProblemException(
                                CommonError.CONFLICT,
                                "A rubric has a job profile '" + id + "'; create yours under another id.");
                    }
                })
                .replaceWithVoid();
    }

    static ProblemException taken(String id) {
        return new ProblemException(
                CommonError.CONFLICT, "There is a job profile '" + id + "' already; PUT changes it.");
    }

    private static ProblemException stale() {
        return new ProblemException(
                CommonError.PRECONDITION_FAILED,
                "It has changed since: read it again and repeat the change on the new version.");
    }

    private static Uni<Void> room(StatelessSession session, OwnJobProfile made) {
        return session.createSelectionQuery("select count(distinct key.id) from OwnJobProfile", Long.class)
                .getSingleResult()
                .invoke(count -> {
                    if (made.version() == 1 && count >= MOST) {
                        throw new ProblemException(
                                CommonError.CONFLICT,
                                "There are " + MOST + " job profiles already; change one of them.");
                    }
                })
                .replaceWithVoid();
    }
}
