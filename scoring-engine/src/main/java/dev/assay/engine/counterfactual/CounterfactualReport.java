package dev.assay.engine.counterfactual;

import java.util.List;

/** The answer for one profile: a result for each protected fact, in their order. */
public record CounterfactualReport(List<FieldResult> fields) {
    public CounterfactualReport {
        fields = List.copyOf(fields);
    }

    public boolean invariant() {
        return fields.stream().allMatch(FieldResult::invariant);
    }
}
