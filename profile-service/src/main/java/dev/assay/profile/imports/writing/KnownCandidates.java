package dev.assay.profile.imports.writing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.database.Row;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.imports.item.Item;
import dev.assay.profile.imports.item.ItemOutcome;
import dev.assay.profile.imports.line.ImportedNames;
import dev.assay.profile.imports.line.Line;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Finds the candidates that the lines of a chunk name, and locks them until it is written. */
final class KnownCandidates {

    /**
     * Locked in the order of ids, as by every other writer of many. Whoever is given another name just now is still meant by a name that an import
     * gave, and by no other.
     */
    private static final String FIND = """
            with name as materialized (
                select * from json_to_recordset(cast(cast(:names as text) as json)) as name(source text, id text, own boolean)),
            meant as materialized (
                select name.*, candidate.id as candidate_id
                  from name join candidate on candidate.source = name.source and external_id = name.id
                union all
                select name.*, candidate_id from name cross join lateral (
                       %s and former.source = name.source and former.external_id = name.id order by candidate_id limit 1) former
                 where own and not exists (select from candidate where candidate.source = name.source and external_id = name.id))
            select meant.source, meant.id as external_id, candidate.id, version, cast(array_to_json(tags) as text) as tags, content_hash,
                   case when content_hash is null then profile end as profile, merged_into, outcome, line, version_before, version_after
              from meant
              join candidate on candidate.id = meant.candidate_id
               and (own or candidate.source = meant.source and candidate.external_id = meant.id)
              left join import_item on import_id = :job and import_item.candidate_id = candidate.id
             order by candidate.id
               for update of candidate
            """.formatted(ImportedNames.CANDIDATES);

    private KnownCandidates() {}

    static Uni<Map<ExternalId, Known>> among(StatelessSession session, UUID job, List<Line> lines) {
        Map<ExternalId, Boolean> names = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.isRefused())
                .forEach(line -> names.merge(line.identity(), !line.isNamed(), Boolean::logicalOr));
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        names.forEach((name, own) -> given.addObject()
                .put("source", name.source())
                .put("id", name.id())
                .put("own", own));
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
