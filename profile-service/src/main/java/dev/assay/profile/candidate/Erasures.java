package dev.assay.profile.candidate;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.Person.Grown;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.profile.holds.Holds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Erases persons, each a candidate and all that is merged into it: the one place where candidates are deleted. */
@ApplicationScoped
public class Erasures {

    private static final String IDS = "any (cast(string_to_array(:ids, ',') as uuid[]))";

    /** The candidates, those merged into them, and those that they are merged into, which tell of them; each way by an index. */
    private static final String LOCK = """
            select id, version, merged_into, cast(array_to_json(merged) as text) as merged, cast(array_to_json(tags) as text) as tags
              from candidate
             where id = %1$s or merged_into = %1$s
                or id = any (array(select other.merged_into from candidate other where other.id = %1$s and other.merged_into is not null))
             order by id for update
            """.formatted(IDS);

    private static final String ERASE = "delete from candidate where id = " + IDS;

    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Candidates candidates;
    private final ChangeLog changes;
    private final Clock clock;

    Erasures(Database database, Candidates candidates, ChangeLog changes, Clock clock) {
        this.database = database;
        this.candidates = candidates;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return everybody who was erased, or of whom a part was */
    Uni<Set<UUID>> erase(CandidateId id, IfMatch precondition) {
        return inTransaction(session -> Holds.lock(session)
                        .chain(() -> lock(session, List.of(id.value())))
                        .map(found -> found.stream().findFirst().orElseThrow(CandidateNotFound::new))
                        .invoke(person ->
                                precondition.requireFor(person.candidate().version()))
                        .call(person -> Held.refuse(session, person.tags(), Held::erasing))
                        .chain(person -> carryOut(session, List.of(person)).replaceWith(Erased.of(List.of(person)))))
                .map(Erased::concerned);
    }

    /** Runs work that erases in a transaction, again if somebody is merged meanwhile, and wakes those who wait for changes. */
    public <T> Uni<T> inTransaction(Function<StatelessSession, Uni<T>> work) {
        return database.write(work)
                .onFailure(Grown.class)
                .retry()
                .atMost(ATTEMPTS)
                .invoke(changes::committed);
    }

    /**
     * Within a transaction in which the holds are locked: erases these candidates as persons, except those of whom any part is under a hold.
     *
     * @return also which of the named were erased
     */
    public Uni<Erased> erase(StatelessSession session, Collection<UUID> ids) {
        return lock(session, ids).chain(found -> {
            Set<String> tags =
                    found.stream().flatMap(person -> person.tags().stream()).collect(Collectors.toSet());
            return Holds.among(session, tags)
                    .<List<Person>>map(held -> found.stream()
                            .filter(person -> !person.isKeptBy(held))
                            .toList())
                    .call(free -> carryOut(session, free))
                    .map(Erased::of);
        });
    }

    /** In the order of ids, as merges lock them, too. */
    private static Uni<List<Person>> lock(StatelessSession session, Collection<UUID> ids) {
        return session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("ids", list(ids))
                .getResultList()
                .map(Row.each(Erasures::row))
                .map(locked -> ids.stream()
                        .map(id -> Person.of(id, locked))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Person.Row row(Row row) {
        return new Person.Row(
                row.uuid("id"),
                row.number("version"),
                row.uuid("merged_into"),
                Tags.read(row.text("merged")),
                Tags.read(row.text("tags")));
    }

    private Uni<Void> carryOut(StatelessSession session, Collection<Person> persons) {
        Set<Person.Row> gone =
                persons.stream().flatMap(person -> person.rows().stream()).collect(Collectors.toSet());
        Set<UUID> ids = gone.stream().map(Person.Row::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ERASE)
                .setParameter("ids", list(ids))
                .executeUpdate()
                .chain(() -> changes.addErased(
                        session,
                        gone.stream().collect(Collectors.toMap(Person.Row::id, Person.Row::version)),
                        clock.instant()))
                .chain(() -> release(session, gone, ids));
    }

    /** If only a merged part is erased, the candidate that it was merged into gets a new version. */
    private Uni<Void> release(StatelessSession session, Set<Person.Row> gone, Set<UUID> ids) {
        List<Person.Row> parts = gone.stream()
                .filter(row -> row.mergedInto() != null && !ids.contains(row.mergedInto()))
                .toList();
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> survivors = parts.stream().map(Person.Row::mergedInto).collect(Collectors.toCollection(HashSet::new));
        return candidates.lock(session, survivors).chain(locked -> {
            Uni<Void> told = Uni.createFrom().voidItem();
            for (Candidate survivor : locked) {
                parts.stream()
                        .filter(part -> part.mergedInto().equals(survivor.id().value()))
                        .forEach(part -> survivor.release(new CandidateId(part.id()), List.of(), clock.instant()));
                told = told.chain(() -> candidates.keep(session, survivor));
            }
            return told;
        });
    }

    private static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
