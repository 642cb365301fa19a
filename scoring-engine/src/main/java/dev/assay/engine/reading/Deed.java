package dev.assay.engine.reading;

import dev.assay.engine.rubric.Action;

/**
 * An action told by the words at tokens {@code from} to {@code to}, end exclusive.
 *
 * @param subordinate whether it hangs on the verb before it ("a team building", "to build", "which runs")
 * @param coordinated whether it is joined to the verb before it ("designed and wrote")
 * @param passive whether what it is about stands before it
 */
record Deed(Action action, Actor actor, int from, int to, boolean subordinate, boolean coordinated, boolean passive) {

    /** Who did it. */
    enum Actor {
        SELF,
        GROUP,
        OTHER
    }

    /** Whether the verbs that hang on it take its class and its actor. */
    boolean binds() {
        return action.bindsSubordinates() || actor == Actor.OTHER;
    }

    Deed by(Actor newActor) {
        return new Deed(action, newActor, from, to, subordinate, coordinated, passive);
    }
}
