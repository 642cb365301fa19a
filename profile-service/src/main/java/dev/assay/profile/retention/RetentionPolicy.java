package dev.assay.profile.retention;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How long candidates are kept, by tag.")
record RetentionPolicy(
        @Schema(required = true, description = "Increases with every change; the ETag is this number.")
        long version,

        @Schema(implementation = RetentionRule[].class, required = true, description = "One for each tag.")
        @JsonRawValue
        String rules) {}
