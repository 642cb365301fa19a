package dev.assay.gateway.keys;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a key is to be rotated. */
record RotationRequest(
        @Schema(
                minimum = "0",
                maximum = "604800",
                defaultValue = "300",
                description = "For how many seconds the key before works as well, so that its users can change over")
        Integer overlapSeconds) {

    private static final int USUAL = 300;
    private static final int LONGEST = 7 * 24 * 60 * 60;

    Duration overlap() {
        int seconds = overlapSeconds == null ? USUAL : overlapSeconds;
        if (seconds < 0 || seconds > LONGEST) {
            throw new ProblemException(
                    CommonError.INVALID_INPUT,
                    "The key cannot be rotated like this.",
                    List.of(new InputError("/overlapSeconds", "A number from 0 to " + LONGEST + " is expected here.")));
        }
        return Duration.ofSeconds(seconds);
    }
}
