package dev.assay.profile.search;

import dev.assay.profile.candidate.CandidateIdList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ids of candidates.")
record BatchGetRequest(
        @Schema(
                implementation = String[].class,
                required = true,
                minItems = 1,
                maxItems = CandidateIdList.MAX,
                description = "Ids of candidates.")
        List<String> ids) {

    Set<UUID> candidates() {
        return CandidateIdList.read(ids);
    }
}
