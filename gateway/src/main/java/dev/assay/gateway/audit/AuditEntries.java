package dev.assay.gateway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** The audit trail in the database. */
@ApplicationScoped
class AuditEntries {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    // They go as text: the driver would otherwise take the text itself for a JSON value.
    private static final String ADD = """
            with given as materialized (
                select nextval('audit_entry_id_seq') as id, e.*
                  from jsonb_to_recordset(cast(cast(:entries as text) as jsonb)) as e(
                       at timestamptz, request_id text, caller text, on_behalf_of text, operation text, candidate uuid, status integer,
                       version_before text, version_after text, candidates uuid[], others boolean)),
            written as (
                insert into audit_entry (id, at, request_id, caller, on_behalf_of, operation, candidate, status, version_before, version_after)
                       overriding system value
                select id, at, request_id, caller, on_behalf_of, operation, candidate, status, version_before, version_after from given)
            insert into audit_shown (entry, at, candidates, others)
            select id, at, coalesce(candidates, cast(array[] as uuid[])), coalesce(others, false)
              from given
             where candidates is not null or others
            """;

    private final Database database;

    AuditEntries(Database database) {
        this.database = database;
    }

    /** All of them or none, by one statement. */
    Uni<Void> add(List<AuditEntry> entries) {
        String rows = json(entries);
        return database.writeAtOnce(session -> session.createNativeQuery(ADD)
                        .setParameter("entries", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The newest first; one row more than asked for where there is one. */
    Uni<List<AuditRow>> page(AuditQuery asked, AuditQuery.Place before, int rows) {
        return database.read(session -> {
                    SelectionQuery<Object[]> query = session.createNativeQuery(asked.sql(), Object[].class)
                            .setParameter("placeAt", before.at())
                            .setParameter("placeId", before.id())
                            .setParameter("rows", rows + 1);
                    asked.parameters().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found -> found.stream().map(AuditRow::of).toList());
    }

    private static String json(List<AuditEntry> entries) {
        try {
            return MAPPER.writeValueAsString(entries);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Entries are texts and numbers", impossible);
        }
    }
}
