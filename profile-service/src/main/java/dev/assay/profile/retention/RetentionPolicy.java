package dev.assay.profile.retention;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How long candidates are kept, by their tags.")
record RetentionPolicy(
        @Schema(required = true, description = "Counts up with every change; the ETag is this number.")
        long version,

        @Schema(implementation = RetentionRule[].class, required = true) @JsonRawValue
        String rules) {}
