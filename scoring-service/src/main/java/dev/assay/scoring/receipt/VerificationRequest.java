package dev.assay.scoring.receipt;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt to be replayed, with the candidate whose assessment it was issued for, since a receipt names nobody. */
record VerificationRequest(
        @Schema(required = true) UUID candidateId,

        @Schema(required = true, ref = "Receipt", description = "'receipt' of an assessment or decision, unchanged")
        GivenReceipt receipt) {

    /** This request, if every member is present and well-formed. */
    VerificationRequest checked() {
        List<InputError> errors = new ArrayList<>();
        if (candidateId == null) {
            errors.add(new InputError("/candidateId", "The id of the candidate is expected here."));
        }
        if (receipt == null) {
            errors.add(new InputError("/receipt", "A receipt is expected here."));
        } else {
            receipt.check(errors);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    CommonError.INVALID_INPUT, "This is not a receipt of a candidate's assessment.", errors);
        }
        return this;
    }
}
