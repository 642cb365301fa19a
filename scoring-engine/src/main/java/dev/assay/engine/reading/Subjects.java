package dev.assay.engine.reading;

import dev.assay.engine.reading.Deed.Actor;
import dev.assay.engine.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The actors named right before the words of one statement. What stands between an actor and a verb is passed over once,
 * however many verbs ask behind it.
 */
final class Subjects {
    private final List<Token> tokens;
    private final Actors actors;
    private final Actor[] named;
    private final BitSet known;

    Subjects(List<Token> tokens, Actors actors) {
        this.tokens = tokens;
        this.actors = actors;
        this.named = new Actor[tokens.size() + 1];
        this.known = new BitSet(tokens.size() + 1);
    }

    /** The actor named right before a verb, empty when the verb has no subject there. */
    Optional<Actor> before(int verb) {
        int first = verb;
        while (!known.get(first) && isPassedOver(first)) {
            first--;
        }
        Actor actor = known.get(first) ? named[first] : nearest(first);
        for (int i = first; i <= verb; i++) {
            named[i] = actor;
        }
        known.set(first, verb + 1);
        return Optional.ofNullable(actor);
    }

    /** Whether the word before belongs to the verb, so that the actor stands before that word. */
    private boolean isPassedOver(int index) {
        return index > 0
                && !opensClause(index)
                && actors.at(tokens, index - 1).isEmpty()
                && Actors.isAuxiliary(tokens.get(index - 1));
    }

    private Actor nearest(int index) {
        return index == 0 || opensClause(index)
                ? null
                : actors.at(tokens, index - 1).orElse(null);
    }

    private boolean opensClause(int index) {
        return index < tokens.size() && tokens.get(index).opensClause();
    }
}
