package dev.assay.scoring.assessment;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Candidates named in a request body, each once. */
public final class AskedCandidates {

    private AskedCandidates() {}

    /** The mistakes in such a list. */
    public static List<InputError> check(List<UUID> ids, String pointer, int least, int most) {
        if (ids == null || ids.size() < least || ids.size() > most) {
            String number = least == most ? String.valueOf(least) : least + " to " + most;
            return List.of(new InputError(pointer, "The ids of " + number + " candidates are expected here."));
        }
        List<InputError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null) {
                errors.add(new InputError(pointer + "/" + i, "The id of a candidate is expected here."));
            } else if (!seen.add(ids.get(i))) {
                errors.add(new InputError(pointer + "/" + i, "This id is already in the list."));
            }
        }
        return errors;
    }

    /** The assessments in the order of the ids; fails and names the ids that have none. */
    public static List<KeptAssessment> inOrder(List<UUID> ids, String pointer, List<KeptAssessment> found) {
        Map<UUID, KeptAssessment> byId =
                found.stream().collect(Collectors.toMap(KeptAssessment::candidateId, Function.identity()));
        List<InputError> missing = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!byId.containsKey(ids.get(i))) {
                missing.add(new InputError(
                        pointer + "/" + i, "No candidate with this id is assessed here, or it has been erased."));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, missing.get(0).detail(), missing);
        }
        return ids.stream().map(byId::get).toList();
    }
}
