package dev.assay.engine.counterfactual;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores a profile again with each protected fact swapped, in its fields and in prose. Pure, and as thread-safe as its assessor. */
public final class Counterfactual {
    private final Assessor assessor;

    public Counterfactual(Assessor assessor) {
        this.assessor = assessor;
    }

    /** @param profile a JSON Resume document; it is not changed */
    public CounterfactualReport check(JsonNode profile, LocalDate asOf) {
        Assessment before = assessor.assess(profile, asOf);
        List<FieldResult> results = new ArrayList<>();
        for (ProtectedField field : ProtectedField.values()) {
            results.add(check(field, profile, before, asOf));
        }
        return new CounterfactualReport(results);
    }

    private FieldResult check(ProtectedField field, JsonNode profile, Assessment before, LocalDate asOf) {
        List<Leak> leaks = new ArrayList<>();
        int places = 0;
        int swaps = 0;
        for (List<String> values : Substitutes.of(field)) {
            Swap swap = Swap.of(field, profile, values, assessor::knows);
            Assessment after = assessor.assess(swap.profile(), asOf);
            if (!Arrays.equals(before.scoreCore(), after.scoreCore())) {
                leaks.addAll(Leaks.between(before, after, values.get(0)));
            }
            places = Math.max(places, swap.places());
            swaps++;
        }
        return new FieldResult(field, places, swaps, leaks);
    }
}
