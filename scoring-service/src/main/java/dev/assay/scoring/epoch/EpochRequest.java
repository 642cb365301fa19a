package dev.assay.scoring.epoch;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The command to open a quarter. */
record EpochRequest(
        @Schema(
                description = "The quarter; by default the current one",
                pattern = "[0-9]{4}Q[1-4]",
                examples = "2027Q1")
        String quarter) {

    Optional<Quarter> wanted() {
        if (quarter == null) {
            return Optional.empty();
        }
        return Optional.of(Quarter.named(quarter).orElseThrow(() -> {
            String detail = "A quarter is written like 2027Q1.";
            return new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError("/quarter", detail)));
        }));
    }
}
