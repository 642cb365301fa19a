package dev.assay.profile.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.database.Row;
import dev.assay.profile.candidate.ExternalId;
import dev.assay.profile.candidate.Tags;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Finds the candidates that the lines of a chunk name, and locks them until it is written. */
final class KnownCandidates {

    /** Locked in the order of ids, as by every other writer of many. */
    private static final String FIND = """
            select candidate.id, version, candidate.source, external_id, cast(array_to_json(tags) as text) as tags, content_hash,
                   case when content_hash is null then profile end as profile, merged_into, outcome, line, version_before, version_after
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
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("names", given.toString())
                .setParameter("job", job)
                .getResultList()
                .map(KnownCandidates::byName);
    }

    private static Map<ExternalId, Known> byName(List<Tuple> rows) {
        Map<ExternalId, Known> known = new HashMap<>();
        Row.stream(rows).forEach(row -> {
            Known found = new Known(
                    row.uuid("id"),
                    row.number("version"),
                    Tags.read(row.text("tags")),
                    row.text("content_hash"),
                    row.text("profile"),
                    row.uuid("merged_into"),
                    item(row));
            known.put(new ExternalId(row.text("source"), row.text("external_id")), found);
        });
        return known;
    }

    private static Optional<Item> item(Row row) {
        return row.isNull("outcome")
                ? Optional.empty()
                : Optional.of(new Item(
                        row.uuid("id"),
                        row.number("line"),
                        ItemOutcome.valueOf(row.text("outcome")),
                        row.number("version_before"),
                        row.number("version_after")));
    }
}
