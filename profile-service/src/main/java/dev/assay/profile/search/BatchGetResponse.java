package dev.assay.profile.search;

import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Candidates by their ids.")
record BatchGetResponse(
        @Schema(required = true) List<CandidateBrief> items,

        @Schema(
                required = true,
                description = "Those that are merged into another candidate, which is not among the items "
                        + "unless its own id was sent.")
        List<MergedCandidate> merged,

        @Schema(
                implementation = String[].class,
                required = true,
                description = "Unknown ids: never assigned, or erased.")
        List<UUID> missing)
        implements ShowsCandidates {

    @Schema(description = "A candidate that is part of another.")
    record MergedCandidate(
            @Schema(
                    implementation = String.class,
                    format = "uuid",
                    required = true,
                    description = "The id that was sent.")
            UUID id,

            @Schema(
                    implementation = String.class,
                    format = "uuid",
                    required = true,
                    description = "The candidate that it is part of.")
            UUID mergedInto) {}

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.concat(
                items.stream().map(CandidateBrief::id), merged.stream().map(MergedCandidate::id));
    }
}
