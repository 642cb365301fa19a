package dev.assay.profile.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.profile.candidate.ExternalId;
import dev.assay.profile.candidate.Tags;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Finds those whom the lines of a chunk name, and keeps others from changing them until it is written. */
final class KnownCandidates {

    /** Locked in the order of ids, as every other writer of many does. */
    private static final String FIND = """
            select candidate.id, version, candidate.source, external_id, cast(array_to_json(tags) as text), content_hash,
                   case when content_hash is null then profile end, merged_into, outcome, line, version_before, version_after
              from json_to_recordset(cast(cast(:names as text) as json)) as name(source text, id text)
              join candidate on candidate.source = name.source and external_id = name.id
              left join import_item on import_id = :job and candidate_id = candidate.id
             order by candidate.id
               for update of candidate
            """;

    private KnownCandidates() {}

    static Uni<Map<ExternalId, Known>> among(StatelessSession session, UUID job, List<ExternalId> names) {
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> given.addObject().put("source", name.source()).put("id", name.id()));
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("names", given.toString())
                .setParameter("job", job)
                .getResultList()
                .map(KnownCandidates::byName);
    }

    private static Map<ExternalId, Known> byName(List<Object[]> rows) {
        Map<ExternalId, Known> known = new HashMap<>();
        for (Object[] row : rows) {
            Known found = new Known(
                    (UUID) row[0],
                    (long) row[1],
                    Tags.read((String) row[4]),
                    (String) row[5],
                    (String) row[6],
                    (UUID) row[7],
                    item(row));
            known.put(new ExternalId((String) row[2], (String) row[3]), found);
        }
        return known;
    }

    private static Optional<Item> item(Object[] row) {
        return row[8] == null
                ? Optional.empty()
                : Optional.of(new Item(
                        (UUID) row[0], (long) row[9], ItemOutcome.valueOf((String) row[8]), (long) row[10], (long)
                                row[11]));
    }
}
