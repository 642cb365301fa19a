package dev.assay.profile.imports.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.imports.job.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What there is to know about single lines of jobs. */
@ApplicationScoped
public class Reports {

    private static final String ADD = """
            insert into import_report (import_id, line, number, kind, pointer, detail, candidate_id, file)
            select :job, line, number, kind, pointer, detail, "candidateId", file
              from json_to_recordset(cast(cast(:reports as text) as json))
                   as report(line bigint, number integer, kind text, pointer text, detail text, "candidateId" uuid, file text)
            on conflict do nothing
            """;

    private static final String PAGE = """
            select line, number, kind, pointer, detail, candidate_id, file from import_report
             where import_id = :job and (line, number) > (:line, :number)
             order by line, number limit :limit
            """;

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    public static Uni<Void> add(StatelessSession session, UUID job, List<Report> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        reports.forEach(report -> rows.addObject()
                .put("line", report.line())
                .put("number", report.number())
                .put("kind", report.kind().name())
                .put("pointer", report.pointer())
                .put("detail", report.detail())
                .put("file", report.file())
                .put(
                        "candidateId",
                        Optional.ofNullable(report.candidateId())
                                .map(UUID::toString)
                                .orElse(null)));
        return session.createNativeQuery(ADD)
                .setParameter("job", job)
                .setParameter("reports", rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Up to one more than the limit, which stands for those that follow. */
    Uni<List<Report>> after(UUID job, Place place, int limit) {
        return database.read(session -> Jobs.find(session, job)
                .chain(() -> session.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("job", job)
                        .setParameter("line", place.line())
                        .setParameter("number", place.number())
                        .setParameter("limit", limit + 1)
                        .getResultList())
                .map(Row.each(Reports::report)));
    }

    private static Report report(Row row) {
        return new Report(
                row.number("line"),
                row.integer("number"),
                Report.Kind.valueOf(row.text("kind")),
                row.text("pointer"),
                row.text("detail"),
                row.uuid("candidate_id"),
                row.text("file"));
    }

    /** Where a page begins. */
    record Place(long line, int number) {

        static final Place START = new Place(0, 0);

        static Place of(Report report) {
            return new Place(report.line(), report.number());
        }

        static Place parse(String text) {
            String[] parts = text.split("\\.");
            return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return line + "." + number;
        }
    }
}
