package dev.assay.gateway.audit;

import dev.assay.database.Statements;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Adds to the audit trail in the database. */
@ApplicationScoped
class AuditEntries {

    /**
     * One statement with the same text for any number of rows, so that it is prepared once. The candidates that an entry shows are passed as text,
     * because all inner arrays of an array must have the same length.
     */
    private static final String ADD = """
            with given as materialized (
                select nextval('audit_entry_id_seq') as id, e.*
                  from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::integer[], $8::text[],
                              $9::text[], $10::uuid[], $11::text[], $12::boolean[])
                       as e(at, request_id, caller, on_behalf_of, operation, candidate, status, version_before, version_after,
                            import_id, candidates, others)),
            written as (
                insert into audit_entry (id, at, request_id, caller, on_behalf_of, operation, candidate, status, version_before, version_after,
                                         import_id)
                       overriding system value
                select id, at, request_id, caller, on_behalf_of, operation, candidate, status, version_before, version_after, import_id
                  from given)
            insert into audit_shown (entry, at, candidates, others)
            select id, at, cast(coalesce(candidates, '{}') as uuid[]), coalesce(others, false)
              from given
             where candidates is not null or others
            """;

    private final Statements statements;

    AuditEntries(Statements statements) {
        this.statements = statements;
    }

    /** Adds all of them or none, in one statement. */
    Future<Void> add(List<AuditEntry> entries) {
        return statements.write(
                ADD,
                Tuple.tuple()
                        .addValue(column(entries, AuditEntry::at, OffsetDateTime[]::new))
                        .addValue(column(entries, AuditEntry::requestId, String[]::new))
                        .addValue(column(entries, AuditEntry::caller, String[]::new))
                        .addValue(column(entries, AuditEntry::onBehalfOf, String[]::new))
                        .addValue(column(entries, AuditEntry::operation, String[]::new))
                        .addValue(column(entries, AuditEntry::candidate, UUID[]::new))
                        .addValue(column(entries, AuditEntry::status, Integer[]::new))
                        .addValue(column(entries, AuditEntry::versionBefore, String[]::new))
                        .addValue(column(entries, AuditEntry::versionAfter, String[]::new))
                        .addValue(column(entries, AuditEntry::importId, UUID[]::new))
                        .addValue(column(entries, AuditEntries::candidates, String[]::new))
                        .addValue(column(entries, AuditEntry::others, Boolean[]::new)));
    }

    /** In PostgreSQL's array syntax; null if nobody is shown. */
    private static String candidates(AuditEntry entry) {
        return entry.candidates() == null
                ? null
                : entry.candidates().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> T[] column(List<AuditEntry> entries, Function<AuditEntry, T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }
}
