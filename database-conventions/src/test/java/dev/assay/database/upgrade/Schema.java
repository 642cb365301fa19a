package dev.assay.database.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a build meets in its database. Everything is by name; a column, a constraint and an index are by their table's name and their own.
 *
 * @param triggers "trigger on table"
 * @param functions what each returns, by its name and its arguments' types
 */
record Schema(
        Map<String, Relation> relations,
        Map<String, Column> columns,
        Map<String, Constraint> constraints,
        Map<String, Index> indexes,
        Set<String> triggers,
        Map<String, String> functions) {

    /**
     * A table, a view, a sequence.
     *
     * @param kind as pg_class.relkind and .relpersistence, and whether rows have a policy
     * @param file what holds its rows; another one after they were written anew
     */
    record Relation(String name, String kind, long file) {}

    /**
     * @param made pg_attribute.attidentity and .attgenerated
     * @param preset its default; empty where there is none
     */
    record Column(String table, String name, String type, boolean required, String made, String preset) {

        /** Whether an insert that does not know it succeeds. */
        boolean fillsItself() {
            return !required || !made.isEmpty() || !preset.isEmpty();
        }

        boolean staysEmpty() {
            return !required && made.isEmpty() && preset.isEmpty();
        }
    }

    /**
     * All but unique ones, which are indexes.
     *
     * @param kind as pg_constraint.contype
     * @param target of a foreign key
     * @param lets whether the row referred to can be deleted, as pg_constraint.confdeltype
     * @param holdsByDefault whether a row passes it whose columns are all as they are where nobody sets them
     */
    record Constraint(
            String table,
            String name,
            char kind,
            String definition,
            List<String> columns,
            String target,
            char lets,
            boolean holdsByDefault) {

        static final char CHECK = 'c';
        static final char FOREIGN_KEY = 'f';

        /** Whether deleting or changing the row referred to does something to this one. */
        boolean acts() {
            return "cnd".indexOf(lets) >= 0;
        }
    }

    /**
     * @param shape its definition without its name
     * @param columns "?" for an expression
     * @param plain neither over some rows only nor with nulls that are equal
     */
    record Index(String table, String name, boolean unique, String shape, List<String> columns, boolean plain) {}
}
