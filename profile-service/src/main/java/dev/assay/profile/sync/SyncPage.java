package dev.assay.profile.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What changed, each candidate once, in the order of the latest changes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncPage(
        @Schema(required = true) List<SyncItem> items,

        @Schema(description = "Path and query of the next page; absent when there is nothing more at the moment.")
        String next,

        @Schema(required = true, description = "Path and query to begin with next time, also in a year.")
        String sync) {}
