package dev.assay.scoring.standings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * Which of the candidates match.
 *
 * @param epoch in which they are scored
 * @param matching in the order of the request
 * @param notAssessed candidates without scores in this epoch
 */
record MatchingResponse(String epoch, List<Standing> matching, List<UUID> notAssessed) {

    /**
     * The scores of a candidate, 0 to 100.
     *
     * @param fit null if none was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            UUID candidateId,
            int systems,
            int infrastructure,
            @JsonProperty("enterprise-data") int enterpriseData,
            Integer fit) {}
}
