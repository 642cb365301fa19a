package dev.assay.database.upgrade;

import dev.assay.database.upgrade.Schema.Column;
import dev.assay.database.upgrade.Schema.Constraint;
import dev.assay.database.upgrade.Schema.Index;
import dev.assay.database.upgrade.Schema.Relation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a schema from PostgreSQL's catalogs. What belongs to extensions and to Flyway is left out. */
final class Catalog {

    private static final String OURS = " not in (select objid from pg_depend where deptype = 'e')";
    private static final String TABLES =
            "(select oid, oid::regclass::text as name, * from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind in ('r', 'p', 'v', 'm', 'f', 'S') and relname not like 'flyway%' and oid" + OURS
                    + ") t(id, name)";
    private static final String RELATIONS = "select name, concat(relkind, relpersistence, relrowsecurity),"
            + " case when relkind in ('r', 'm') then relfilenode::bigint else 0 end from " + TABLES;
    private static final String COLUMNS = "select name, attname, format_type(atttypid, atttypmod), attnotnull,"
            + " concat(attidentity, attgenerated), coalesce(pg_get_expr(adbin, adrelid), '') from " + TABLES
            + " join pg_attribute on attrelid = id left join pg_attrdef on adrelid = id and adnum = attnum"
            + " where attnum > 0 and not attisdropped and relkind <> 'S'";
    private static final String CONSTRAINTS =
            "select name, conname, contype::text, replace(pg_get_constraintdef(c.oid), ' NOT VALID', ''),"
                    + " array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any(conkey)),"
                    + " case when confrelid = 0 then '' else confrelid::regclass::text end, confdeltype::text, pg_get_expr(conbin, conrelid) from "
                    + TABLES + " join pg_constraint c on conrelid = id where contype in ('c', 'f', 'x')";
    private static final String INDEXES = "select t.name, c.relname, indisunique,"
            + " regexp_replace(pg_get_indexdef(indexrelid), ' INDEX \\S+ ON ', ' INDEX ON '),"
            + " array(select coalesce(attname::text, '?') from unnest(indkey::smallint[]) k"
            + "  left join pg_attribute on attrelid = indrelid and attnum = k and k > 0),"
            + " indpred is null and not indnullsnotdistinct from " + TABLES
            + " join pg_index on indrelid = id join pg_class c on c.oid = indexrelid where indisvalid";
    private static final String TRIGGERS = "select tgname || ' on ' || name from " + TABLES
            + " join pg_trigger on tgrelid = id where not tgisinternal and tgenabled <> 'D'";
    private static final String FUNCTIONS = "select oid::regprocedure::text, pg_get_function_result(oid) from pg_proc"
            + " where pronamespace = 'public'::regnamespace and oid" + OURS;

    private final Connection connection;

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    Catalog(Connection connection) {
        this.connection = connection;
    }

    Schema read() throws SQLException {
        Map<String, Relation> relations = new HashMap<>();
        rows(
                RELATIONS,
                row -> relations.put(
                        row.getString(1), new Relation(row.getString(1), row.getString(2), row.getLong(3))));
        Map<String, Column> columns = columns();
        Set<String> triggers = new HashSet<>();
        rows(TRIGGERS, row -> triggers.add(row.getString(1)));
        Map<String, String> functions = new HashMap<>();
        rows(FUNCTIONS, row -> functions.put(row.getString(1), String.valueOf(row.getString(2))));
        return new Schema(relations, columns, constraints(columns), indexes(), triggers, functions);
    }

    private Map<String, Column> columns() throws SQLException {
        Map<String, Column> columns = new HashMap<>();
        rows(
                COLUMNS,
                row -> columns.put(
                        row.getString(1) + "." + row.getString(2),
                        new Column(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5).strip(),
                                row.getString(6))));
        return columns;
    }

    private Map<String, Constraint> constraints(Map<String, Column> columns) throws SQLException {
        Map<String, Constraint> constraints = new HashMap<>();
        rows(CONSTRAINTS, row -> {
            String table = row.getString(1);
            List<String> names = names(row.getArray(5));
            List<Column> over =
                    names.stream().map(name -> columns.get(table + "." + name)).toList();
            char kind = row.getString(3).charAt(0);
            constraints.put(
                    table + "." + row.getString(2),
                    new Constraint(
                            table,
                            row.getString(2),
                            kind,
                            row.getString(4),
                            names,
                            row.getString(6),
                            row.getString(7).charAt(0),
                            kind == Constraint.CHECK && holdsByDefault(row.getString(8), over)));
        });
        return constraints;
    }

    /** Asks the database; a column that is made of others has no value of its own, and then the answer is no. */
    private boolean holdsByDefault(String condition, List<Column> columns) throws SQLException {
        if (columns.isEmpty()
                || columns.stream().anyMatch(column -> !column.made().isEmpty())) {
            return false;
        }
        String values = columns.stream()
                .map(column -> "cast(%s as %s) as \"%s\""
                        .formatted(column.preset().isEmpty() ? "null" : column.preset(), column.type(), column.name()))
                .collect(Collectors.joining(", "));
        boolean[] holds = {false};
        rows(
                "select (" + condition + ") is not false from (select " + values + ") row",
                row -> holds[0] = row.getBoolean(1));
        return holds[0];
    }

    private Map<String, Index> indexes() throws SQLException {
        Map<String, Index> indexes = new HashMap<>();
        rows(
                INDEXES,
                row -> indexes.put(
                        row.getString(1) + "." + row.getString(2),
                        new Index(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getString(4),
                                names(row.getArray(5)),
                                row.getBoolean(6))));
        return indexes;
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private void rows(String query, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
