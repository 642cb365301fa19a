package dev.assay.profile.tagging;

import dev.assay.profile.candidate.CandidateIdList;
import dev.assay.profile.candidate.submission.Tags;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Tags to add to and remove from many candidates at once.")
record BulkTagRequest(
        @Schema(
                implementation = String[].class,
                required = true,
                minItems = 1,
                maxItems = CandidateIdList.MAX,
                description = "Ids of candidates.")
        List<String> ids,

        @Schema(maxItems = Tags.MAX, uniqueItems = true, description = "1 to 64 characters each.")
        List<String> add,

        @Schema(maxItems = Tags.MAX, uniqueItems = true, description = "1 to 64 characters each.")
        List<String> remove) {

    TagChange change() {
        return new TagRequest(add, remove).checked(CandidateIdList.check(ids));
    }

    Set<UUID> candidates() {
        return CandidateIdList.read(ids);
    }
}
