package dev.assay.database.upgrade;

import dev.assay.database.upgrade.Schema.Column;
import dev.assay.database.upgrade.Schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the build before could not live with, of what became of the schema it was written for. */
final class Rules {

    private final Schema before;
    private final Schema after;
    private final List<String> broken = new ArrayList<>();

    private Rules(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /** @param locks what the migrations took, in the order of the migrations */
    static List<String> broken(Schema before, Schema after, List<Lock> locks) {
        Rules rules = new Rules(before, after);
        rules.relations();
        rules.columns();
        rules.code();
        ConstraintRules constraints = new ConstraintRules(before, after, rules.broken);
        constraints.uniqueness();
        constraints.conditions();
        constraints.actions();
        rules.locks(locks);
        return rules.broken.stream().sorted().toList();
    }

    private void relations() {
        for (Relation relation : before.relations().values()) {
            Relation now = after.relations().get(relation.name());
            if (now == null) {
                broken.add(relation.name() + " is gone");
            } else if (!now.kind().equals(relation.kind())) {
                broken.add(relation.name() + " is of another kind: " + relation.kind() + " became " + now.kind());
            } else if (now.file() != relation.file()) {
                broken.add(relation.name() + " was written anew, and nobody reads or writes it meanwhile");
            }
        }
    }

    private void columns() {
        before.columns().forEach((name, column) -> {
            Column now = after.columns().get(name);
            if (now != null) {
                changed(name, column, now);
            } else if (after.relations().containsKey(column.table())) {
                broken.add(name + " is gone");
            }
        });
        after.columns().forEach((name, column) -> {
            boolean isNew = !before.columns().containsKey(name);
            if (isNew && before.relations().containsKey(column.table()) && !column.fillsItself()) {
                broken.add(name + " is new, must not be null and has no default: the build before does not set it");
            }
        });
    }

    private void changed(String name, Column column, Column now) {
        if (!now.type().equals(column.type())) {
            broken.add(name + " is of another type: " + column.type() + " became " + now.type());
        }
        if (now.required() && !column.required()) {
            broken.add(name + " must not be null any more");
        }
        if (!now.made().equals(column.made())) {
            broken.add(name + " is made in another way: '" + column.made() + "' became '" + now.made() + "'");
        }
        if (now.preset().isEmpty() && !column.preset().isEmpty()) {
            broken.add(name + " has lost its default");
        }
    }

    /** What triggers and functions say inside may change: whether the build before can live with that is for UpgradeIT to see. */
    private void code() {
        before.functions().forEach((name, result) -> {
            String now = after.functions().get(name);
            // A trigger's function is called by its trigger alone, which is looked at by itself.
            if (!result.equals(now) && !(now == null && result.equals("trigger"))) {
                broken.add("function " + name + (now == null ? " is gone" : " returns " + now + " and not " + result));
            }
        });
        before.triggers().stream()
                .filter(trigger -> !after.triggers().contains(trigger))
                .filter(trigger -> after.relations().containsKey(trigger.substring(trigger.indexOf(" on ") + 4)))
                .forEach(trigger -> broken.add("trigger " + trigger + " is gone"));
    }

    private void locks(List<Lock> locks) {
        List<Lock> ours = locks.stream()
                .filter(lock -> before.relations().containsKey(lock.relation()))
                .toList();
        ours.stream()
                .filter(Lock::buildsAnIndex)
                .forEach(lock -> broken.add(lock.migration() + " builds an index of " + lock.relation()
                        + ", which nobody writes meanwhile: say CONCURRENTLY"));
        Set<String> blocking =
                ours.stream().filter(Lock::stopsWrites).map(Lock::migration).collect(Collectors.toSet());
        ours.stream()
                .filter(lock -> lock.changesRows() && blocking.contains(lock.migration()))
                .forEach(lock -> broken.add(lock.migration() + " changes rows of " + lock.relation()
                        + " while it keeps a table from everybody: make two migrations of it"));
    }
}
