package dev.assay.engine.counterfactual;

import java.util.List;

/**
 * What the swaps of one protected fact did to the score.
 *
 * @param places how many values and mentions of the fact in the profile were swapped; where it had none, one was put in
 * @param swaps how many different values were tried in its place
 * @param leaks empty when the score core stayed the same, byte for byte, in all of them
 */
public record FieldResult(ProtectedField field, int places, int swaps, List<Leak> leaks) {
    public FieldResult {
        leaks = List.copyOf(leaks);
    }

    public boolean invariant() {
        return leaks.isEmpty();
    }
}
