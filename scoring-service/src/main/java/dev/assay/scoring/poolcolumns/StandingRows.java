package dev.assay.scoring.poolcolumns;

import dev.assay.database.ClusterLife;
import dev.assay.database.Database;
import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.poolcolumns.columns.Change;
import dev.assay.scoring.poolcolumns.columns.PoolRow;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import dev.assay.scoring.weighting.Triple;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads standings for the columns: all of them, or those that changed since a look. Result columns are read by position, since reading by name makes two
 * maps of each row and the whole pool passes through here.
 */
@ApplicationScoped
class StandingRows {

    /** If there are more changes than this, they are read in parts. */
    private static final int CHANGES_AT_ONCE = 20_000;

    private static final String BETWEEN_TAGS = "\u001f";

    private static final String LOOK =
            "cast(pg_current_snapshot() as text), now(), cluster.system_identifier || ' ' || cluster.timeline";

    private static final String START = "select " + LOOK
            + ", pg_relation_size('standing') / cast(current_setting('block_size') as bigint) from " + ClusterLife.ROW;

    private static final String ROW =
            "s.candidate_id, s.systems_score, s.infrastructure_score, s.enterprise_data_score,"
                    + " s.systems_coverage, s.competency_levels, array_to_string(s.tags, chr(31))";

    private static final String ALL = "select " + ROW + " from standing s where s.epoch_id = :epoch"
            + " and s.ctid >= cast(cast(:from as text) as tid) and s.ctid < cast(cast(:to as text) as tid)";

    // "offset 0" keeps each standing looked up by its key, even if the planner cannot tell how many changes there are.
    private static final String CHANGED = "select " + LOOK + ", change.* from " + ClusterLife.ROW + " left join ("
            + "select c.txid, c.sequence, c.candidate_id as changed, s.* from standing_change c left join lateral ("
            + "select " + ROW + " from standing s where s.candidate_id = c.candidate_id and s.epoch_id = c.epoch_id"
            + " offset 0) s on true"
            + " where (c.txid, c.sequence) > (:txid, :sequence) and (c.epoch_id = :epoch or c.epoch_id is null)"
            + " and not pg_visible_in_snapshot(cast(cast(c.txid as text) as xid8),"
            + " cast(cast(:seen as text) as pg_snapshot))"
            + " order by c.txid, c.sequence limit :rows) change on true";

    private final Database database;

    StandingRows(Database database) {
        this.database = database;
    }

    /** Where a reading of the whole table begins: whatever changes after this look is found among the changes. */
    record Start(Look look, long tablePages) {}

    Uni<Start> start() {
        return database.read(session -> session.createNativeQuery(START, Object[].class)
                .getSingleResult()
                .map(row -> new Start(look(row), ((Number) row[3]).longValue())));
    }

    /** The rows in these pages of the table. A row that moves meanwhile is found among the changes. */
    Uni<List<PoolRow>> all(String epochId, long fromPage, long toPage) {
        return database.read(session -> session.createNativeQuery(ALL, Object[].class)
                .setParameter("epoch", epochId)
                .setParameter("from", "(" + fromPage + ",0)")
                .setParameter("to", "(" + toPage + ",0)")
                .getResultList()
                .map(rows -> rows.stream().map(row -> row(row, 0)).toList()));
    }

    /** The changes after a place that the look has not seen. */
    Uni<Changes> changes(String epochId, Snapshot seen, Place from) {
        return database.read(session -> session.createNativeQuery(CHANGED, Object[].class)
                .setParameter("txid", from.transaction())
                .setParameter("sequence", from.sequence())
                .setParameter("epoch", epochId)
                .setParameter("seen", seen.toString())
                .setParameter("rows", CHANGES_AT_ONCE)
                .getResultList()
                .map(rows -> changes(rows, from)));
    }

    private static Changes changes(List<Object[]> rows, Place from) {
        Look look = look(rows.get(0));
        if (rows.get(0)[3] == null) {
            return new Changes(look, List.of(), false, from, false);
        }
        Map<UUID, Noted> changes = new HashMap<>();
        boolean emptied = false;
        for (Object[] row : rows) {
            UUID candidate = (UUID) row[5];
            emptied |= candidate == null;
            if (candidate != null) {
                changes.merge(candidate, new Noted(row), Noted::and);
            }
        }
        Object[] last = rows.get(rows.size() - 1);
        return new Changes(
                look,
                changes.values().stream().map(Noted::change).toList(),
                emptied,
                new Place((long) last[3], (long) last[4]),
                rows.size() == CHANGES_AT_ONCE);
    }

    /** The first and the last change of one candidate, in the order in which they were made. */
    private record Noted(Object[] first, Object[] last) {

        Noted(Object[] row) {
            this(row, row);
        }

        Noted and(Noted other) {
            return new Noted(
                    sequence(first) < sequence(other.first) ? first : other.first,
                    sequence(last) > sequence(other.last) ? last : other.last);
        }

        private static long sequence(Object[] row) {
            return (long) row[4];
        }

        Change change() {
            Optional<PoolRow> now = last[6] == null ? Optional.empty() : Optional.of(row(last, 6));
            return new Change((UUID) last[5], now, (long) first[3], (long) last[3]);
        }
    }

    private static Look look(Object[] row) {
        Instant at = row[1] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[1];
        return new Look(at, Snapshot.parse((String) row[0]), (String) row[2]);
    }

    private static PoolRow row(Object[] columns, int from) {
        String tags = (String) columns[from + 6];
        return new PoolRow(
                (UUID) columns[from],
                new Triple((int) columns[from + 1], (int) columns[from + 2], (int) columns[from + 3]),
                (int) columns[from + 4],
                (String) columns[from + 5],
                tags == null || tags.isEmpty() ? List.of() : Arrays.asList(tags.split(BETWEEN_TAGS)));
    }
}
