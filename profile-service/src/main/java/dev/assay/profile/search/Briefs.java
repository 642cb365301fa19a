package dev.assay.profile.search;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up many candidates by their ids. */
@ApplicationScoped
class Briefs {

    private static final String BY_IDS = "select " + CandidateBrief.COLUMNS
            + " from candidate join candidate_search on candidate_id = id"
            + " where id = any (cast(string_to_array(:ids, ',') as uuid[]))";

    private final Database database;

    Briefs(Database database) {
        this.database = database;
    }

    /** Those that there are, in the order asked. */
    Uni<List<CandidateBrief>> of(Collection<UUID> ids) {
        String joined = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return database.read(session -> session.createNativeQuery(BY_IDS, Tuple.class)
                .setParameter("ids", joined)
                .getResultList()
                .map(rows -> ordered(rows, ids)));
    }

    private static List<CandidateBrief> ordered(List<Tuple> rows, Collection<UUID> ids) {
        Map<UUID, CandidateBrief> found = Row.stream(rows)
                .map(CandidateBrief::of)
                .collect(Collectors.toMap(CandidateBrief::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
