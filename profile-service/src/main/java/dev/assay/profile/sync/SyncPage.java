package dev.assay.profile.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What changed, each candidate once, in order of its latest change.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncPage(
        @Schema(required = true) List<SyncItem> items,

        @Schema(description = "Path and query of the next page; absent if there is nothing more at the moment.")
        String next,

        @Schema(required = true, description = "Path and query to start from next time, however much later.")
        String sync)
        implements ShowsCandidates {

    @Override
    public Stream<UUID> shownCandidates() {
        return items.stream().map(SyncItem::id);
    }
}
