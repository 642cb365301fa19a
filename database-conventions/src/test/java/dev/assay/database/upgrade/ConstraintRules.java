package dev.assay.database.upgrade;

import dev.assay.database.upgrade.Schema.Column;
import dev.assay.database.upgrade.Schema.Constraint;
import dev.assay.database.upgrade.Schema.Index;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether what the build before writes is still taken, and still comes to what it did. */
final class ConstraintRules {

    private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*)'::[a-z ]+,? ?");

    private final Schema before;
    private final Schema after;
    private final List<String> broken;

    ConstraintRules(Schema before, Schema after, List<String> broken) {
        this.before = before;
        this.after = after;
        this.broken = broken;
    }

    /** Uniqueness and speed: what "on conflict" names has to be there, and what was found by an index is not to be searched for. */
    void uniqueness() {
        Set<String> shapes = shapes(after.indexes().values());
        before.indexes().values().stream()
                .filter(index -> after.relations().containsKey(index.table()))
                .filter(index -> !shapes.contains(index.shape()))
                .forEach(index -> broken.add("index " + index.name() + " of " + index.table() + " is gone"));
        Set<String> known = shapes(before.indexes().values());
        after.indexes().values().stream()
                .filter(index -> index.unique() && !known.contains(index.shape()))
                .filter(index -> before.relations().containsKey(index.table()))
                .filter(index -> !isImplied(index) && !isForOthers(index))
                .forEach(index -> broken.add("index " + index.name() + " of " + index.table()
                        + " is new and unique: the build before may write the same twice"));
    }

    private static Set<String> shapes(Collection<Index> indexes) {
        return indexes.stream().map(Index::shape).collect(Collectors.toSet());
    }

    /** Less is unique already. */
    private boolean isImplied(Index index) {
        return before.indexes().values().stream()
                .filter(known ->
                        known.unique() && known.plain() && known.table().equals(index.table()))
                .anyMatch(known ->
                        !known.columns().contains("?") && index.columns().containsAll(known.columns()));
    }

    /** The build before leaves something of it empty, and nothing is equal to that. */
    private boolean isForOthers(Index index) {
        return index.plain()
                && index.columns().stream()
                        .map(column -> newColumn(index.table(), column))
                        .anyMatch(column -> column != null && column.staysEmpty());
    }

    private Column newColumn(String table, String name) {
        String full = table + "." + name;
        return before.columns().containsKey(full) ? null : after.columns().get(full);
    }

    void conditions() {
        after.constraints().values().stream()
                .filter(constraint -> before.relations().containsKey(constraint.table()))
                .filter(constraint -> !isKnown(constraint) && !isKept(constraint))
                .forEach(constraint -> broken.add("constraint " + constraint.name() + " of " + constraint.table()
                        + " is new: the build before may write what it forbids"));
        after.constraints().values().stream()
                .filter(constraint -> constraint.kind() == Constraint.FOREIGN_KEY && !constraint.acts())
                .filter(constraint -> before.relations().containsKey(constraint.target()) && !isKnown(constraint))
                .forEach(constraint -> broken.add("constraint " + constraint.name() + " of " + constraint.table()
                        + " keeps rows of " + constraint.target() + " that the build before deletes"));
    }

    /** By what it says: names are nobody's concern. */
    private boolean isKnown(Constraint constraint) {
        return before.constraints().values().stream()
                .filter(known -> known.table().equals(constraint.table()))
                .anyMatch(known -> known.definition().equals(constraint.definition()) || widens(known, constraint));
    }

    /** The same but for a list of words, which has grown. */
    private static boolean widens(Constraint known, Constraint constraint) {
        return known.kind() == Constraint.CHECK
                && WORD.matcher(known.definition())
                        .replaceAll("")
                        .equals(WORD.matcher(constraint.definition()).replaceAll(""))
                && words(constraint).containsAll(words(known))
                && constraint.definition().contains("= ANY (ARRAY[");
    }

    private static Set<String> words(Constraint constraint) {
        Set<String> words = new HashSet<>();
        for (Matcher word = WORD.matcher(constraint.definition()); word.find(); ) {
            words.add(word.group(1));
        }
        return words;
    }

    /** By every row of the build before, since it is about columns that it does not know. */
    private boolean isKept(Constraint constraint) {
        List<Column> columns = constraint.columns().stream()
                .map(column -> newColumn(constraint.table(), column))
                .toList();
        return !columns.contains(null)
                && switch (constraint.kind()) {
                    case Constraint.CHECK -> constraint.holdsByDefault();
                    case Constraint.FOREIGN_KEY -> columns.stream().anyMatch(Column::staysEmpty);
                    default -> false;
                };
    }

    /** What the database deletes or changes along, the build before does not delete itself. */
    void actions() {
        before.constraints().values().stream()
                .filter(known -> known.kind() == Constraint.FOREIGN_KEY && known.acts())
                .filter(known -> after.relations().containsKey(known.table()))
                .filter(known -> after.constraints().values().stream()
                        .noneMatch(now -> now.table().equals(known.table())
                                && now.definition().equals(known.definition())))
                .forEach(known -> broken.add("constraint " + known.name() + " of " + known.table()
                        + " is gone: the build before trusts it to delete along"));
    }
}
