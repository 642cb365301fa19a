package dev.assay.gateway.audit;

import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Reads the audit trail in the database, a page at a time. */
@ApplicationScoped
class AuditPages {

    /** @param more whether there are older entries */
    record Stretch(List<AuditRow> rows, boolean more) {

        private static Stretch of(List<Tuple> rows) {
            long found = Row.last(rows).map(row -> row.number("rows_found")).orElse(0L);
            return new Stretch(Row.each(AuditRow::of).apply(rows), found > rows.size());
        }
    }

    private final Database database;

    AuditPages(Database database) {
        this.database = database;
    }

    /** The newest first. Fewer rows than asked for if they name very many candidates. */
    Uni<Stretch> read(AuditQuery asked, AuditQuery.Place before, int rows) {
        return database.read(session -> {
                    SelectionQuery<Tuple> query = session.createNativeQuery(asked.sql(), Tuple.class)
                            .setParameter("placeAt", before.at())
                            .setParameter("placeId", before.id())
                            .setParameter("rows", rows + 1);
                    asked.parameters().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(Stretch::of);
    }
}
