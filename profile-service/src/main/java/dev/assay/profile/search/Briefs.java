package dev.assay.profile.search;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.search.BatchGetResponse.MergedCandidate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up many candidates by their ids. */
@ApplicationScoped
class Briefs {

    /** A merged candidate is in no index of the search. */
    private static final String BY_IDS = "select " + CandidateBrief.COLUMNS + ", merged_into"
            + " from candidate left join candidate_search on candidate_id = id"
            + " where id = any (cast(string_to_array(:ids, ',') as uuid[]))";

    private final Database database;

    Briefs(Database database) {
        this.database = database;
    }

    /** Those that there are, in the order asked. */
    Uni<BatchGetResponse> of(Collection<UUID> ids) {
        String joined = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return database.read(session -> session.createNativeQuery(BY_IDS, Tuple.class)
                .setParameter("ids", joined)
                .getResultList()
                .map(rows -> answer(rows, ids)));
    }

    private static BatchGetResponse answer(List<Tuple> rows, Collection<UUID> ids) {
        Map<UUID, CandidateBrief> found = new HashMap<>();
        Map<UUID, MergedCandidate> merged = new HashMap<>();
        Row.stream(rows).forEach(row -> {
            UUID id = row.uuid("id");
            if (row.isNull("merged_into")) {
                found.put(id, CandidateBrief.of(row));
            } else {
                merged.put(id, new MergedCandidate(id, row.uuid("merged_into")));
            }
        });
        List<UUID> missing = ids.stream()
                .filter(id -> !found.containsKey(id) && !merged.containsKey(id))
                .toList();
        return new BatchGetResponse(ordered(found, ids), ordered(merged, ids), missing);
    }

    private static <T> List<T> ordered(Map<UUID, T> found, Collection<UUID> ids) {
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
