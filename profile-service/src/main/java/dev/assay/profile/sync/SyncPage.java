package dev.assay.profile.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What changed, each candidate once, in order of its latest change.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncPage(
        @Schema(required = true) List<SyncItem> items,

        @Schema(description = "Path and query of the next page; absent if there is nothing more at the moment.")
        String next,

        @Schema(required = true, description = "Path and query to start from next time, however much later.")
        String sync) {}
