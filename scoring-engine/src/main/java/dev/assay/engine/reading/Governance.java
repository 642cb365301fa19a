package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which deed governs which token of a statement. */
final class Governance {
    private final List<Deed> deeds;
    private final List<Deed> governing = new ArrayList<>();

    private final Clauses clauses;

    /** @param factor what a deed earns: of two joined verbs the better one governs */
    Governance(Clauses clauses, List<Deed> deeds, ToIntFunction<Deed> factor) {
        this.deeds = deeds;
        this.clauses = clauses;
        Deed current = null;
        for (Deed deed : deeds) {
            current = next(current, deed, factor);
            governing.add(current);
        }
    }

    private Deed next(Deed current, Deed deed, ToIntFunction<Deed> factor) {
        if (current == null) {
            return deed;
        }
        if (deed.coordinated()) {
            return factor.applyAsInt(current) >= factor.applyAsInt(deed) ? current : deed;
        }
        boolean hangs = deed.subordinate() && (current.binds() || sameClause(current.from(), deed.from()));
        return hangs ? current : deed;
    }

    /** The nearest deed before the token, else the first one behind it; empty in a statement without a deed. */
    Optional<Deed> of(int token) {
        Optional<Deed> before = Optional.empty();
        for (int i = 0; i < deeds.size(); i++) {
            if (deeds.get(i).from() > token) {
                boolean governs = before.isEmpty() ? !isTheirUse(deeds.get(i)) : isPassiveInClause(deeds.get(i), token);
                if (governs) {
                    return Optional.of(deeds.get(i));
                }
                if (before.isPresent()) {
                    return before;
                }
                continue;
            }
            before = Optional.of(governing.get(i));
        }
        return before;
    }

    /** "Answers with sources which they can read": what others do with the thing says nothing of who made it. */
    private static boolean isTheirUse(Deed deed) {
        boolean use = deed.action() == Action.USED || deed.action() == Action.LEARNED;
        return use && deed.actor() == Deed.Actor.OTHER;
    }

    /** "Kafka was moved by me": the verb behind governs, even when another stands before in the sentence. */
    private boolean isPassiveInClause(Deed deed, int token) {
        return deed.passive() && sameClause(token, deed.from()) && !hasDeedBetweenClauseStartAnd(token);
    }

    private boolean hasDeedBetweenClauseStartAnd(int token) {
        return deeds.stream().anyMatch(deed -> deed.from() <= token && sameClause(deed.from(), token));
    }

    private boolean sameClause(int from, int to) {
        return from >= to || clauses.same(from, to);
    }
}
