package dev.assay.profile.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One version of a candidate, without its profile.")
record VersionSummary(
        @Schema(required = true, minimum = "1", description = "Number of the version.")
        long version,

        @Schema(
                implementation = String.class,
                format = "date-time",
                required = true,
                description = "When it was created.")
        Instant updatedAt,

        @Schema(
                required = true,
                description =
                        "What differs from the previous version: profile, tags, externalId. Empty for the first one, and if the "
                                + "previous version was not kept.")
        List<String> changed,

        @Schema(implementation = String[].class, required = true, description = "In alphabetical order.") @JsonRawValue
        String tags,

        @Schema(required = true, description = "Size of the profile in bytes.")
        int profileBytes) {}
