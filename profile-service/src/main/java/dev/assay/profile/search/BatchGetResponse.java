package dev.assay.profile.search;

import dev.assay.rest.shown.ShowsCandidates;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Candidates by their ids.")
record BatchGetResponse(
        @Schema(required = true) List<CandidateBrief> items,

        @Schema(
                implementation = String[].class,
                required = true,
                description = "Unknown ids: never assigned, or erased.")
        List<UUID> missing)
        implements ShowsCandidates {

    static BatchGetResponse of(Collection<UUID> ids, List<CandidateBrief> found) {
        Set<UUID> known = found.stream().map(CandidateBrief::id).collect(Collectors.toSet());
        return new BatchGetResponse(
                found, ids.stream().filter(id -> !known.contains(id)).toList());
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return items.stream().map(CandidateBrief::id);
    }
}
