package dev.assay.gateway.rotation;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a key or secret is to be rotated. */
public record RotationRequest(
        @Schema(
                minimum = "0",
                maximum = "604800",
                description = "For how many seconds the previous one also works, so that its users can switch")
        Integer overlapSeconds) {

    private static final int LONGEST = 7 * 24 * 60 * 60;

    /** @param usual the overlap if the request does not say */
    public Duration overlap(Duration usual) {
        long seconds = overlapSeconds == null ? usual.toSeconds() : overlapSeconds;
        if (seconds < 0 || seconds > LONGEST) {
            throw new ProblemException(
                    CommonError.INVALID_INPUT,
                    "It cannot be rotated like this.",
                    List.of(new InputError("/overlapSeconds", "A number from 0 to " + LONGEST + " is expected here.")));
        }
        return Duration.ofSeconds(seconds);
    }
}
