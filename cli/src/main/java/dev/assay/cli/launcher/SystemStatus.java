package dev.assay.cli.launcher;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The present state of the whole system; a number is absent if the service that knows it does not answer.
 *
 * @param lagChanges changes that wait to be scored
 * @param lagSeconds age of the oldest of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemStatus(List<PartStatus> parts, Long candidates, Long lagChanges, Double lagSeconds) {

    /** Whether every part runs and is ready. */
    public boolean allReady() {
        return parts.stream().allMatch(PartStatus::isReady);
    }
}
